package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.directory.Directory;
import cn.tongxiaobing.kiosk.directory.Offer;
import cn.tongxiaobing.kiosk.secrecy.Fingerprint;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A change of what places fill in for themselves, as it waits for a colleague.
 *
 * @param title what it changes, in a few words
 * @param values that are to hold
 * @param list offers that are to hold, as {@link Directory} writes them
 * @param removed ids of offers that are to go
 * @param places codes of places of which no other offers are to stay
 */
record LocalChange(
    String title, List<Value> values, String list, List<String> removed, List<String> places) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ID_DIGITS = 16;

  /**
   * A value.
   *
   * @param key of its subject
   * @param from the first day of an amount; empty for the others
   * @param text the number of an amount, or 停发
   * @param basis the document or notice, with its day
   */
  record Value(String key, String place, String from, String text, String basis) {}

  LocalChange {
    values = List.copyOf(values);
    removed = List.copyOf(removed);
    places = List.copyOf(places);
  }

  static LocalChange of(String title, List<Value> values) {
    return new LocalChange(title, values, "", List.of(), List.of());
  }

  static LocalChange of(
      String title, List<Offer> offers, List<String> removed, List<String> places) {
    return new LocalChange(title, List.of(), Directory.written(offers), removed, places);
  }

  /** The offers that are to hold. */
  List<Offer> offers() {
    try {
      return Directory.parse(list);
    } catch (IOException e) {
      throw new IllegalStateException("a stored change cannot be read", e);
    }
  }

  /** What tells an offer from the others: its place, name and address. */
  static String idOf(Offer offer) {
    String whole = offer.place().code() + "\n" + offer.name() + "\n" + offer.address();
    return Fingerprint.of(whole.getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS);
  }

  String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a change cannot be written", e);
    }
  }

  static LocalChange ofJson(String json) {
    try {
      return JSON.readValue(json, LocalChange.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored change cannot be read", e);
    }
  }
}
