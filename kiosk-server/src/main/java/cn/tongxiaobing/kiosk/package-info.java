/**
 * The program in front of the knowledge base. {@link cn.tongxiaobing.kiosk.Main} lists the
 * commands; {@link cn.tongxiaobing.kiosk.Kiosk} is everything that runs while it serves: the texts
 * of the office ({@code corpus}), what is asked and told over HTTP ({@code api}), the pages ({@code
 * web}) and the port for those who look after it ({@code management}). {@code command} holds the
 * command line. The parts know nothing of {@code Kiosk} and of each other's insides.
 */
@NullMarked
package cn.tongxiaobing.kiosk;

import org.jspecify.annotations.NullMarked;
