package cn.tongxiaobing.kiosk.store;

import java.time.LocalDate;

/**
 * What is counted by itself.
 *
 * @param hour of the day, 0 to 23
 * @param place division code of where it happened
 * @param kind such as {@code answer}
 * @param name one of the kind, such as {@code sourced}
 */
public record TallyRow(LocalDate day, int hour, String place, String kind, String name) {}
