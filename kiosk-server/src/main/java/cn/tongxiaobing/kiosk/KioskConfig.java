package cn.tongxiaobing.kiosk;

import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.library.Places;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an office sets for itself in {@code office.properties} in the data folder. The file may be
 * absent, and so may any line of it.
 *
 * @param assistantName what the assistant is called
 * @param tagline what it is for, in a few words
 * @param office where people are sent
 * @param place whose rules are told when a question names no place
 * @param deviceName which machine this is, or empty
 * @param signUps what it asks of those who sign up
 * @param network who may speak to it
 * @param backups when the database is backed up by itself
 * @param database {@code postgresql://…}; when empty, a file in the data folder
 * @param limits those that it has changed
 */
public record KioskConfig(
    String assistantName,
    String tagline,
    Office office,
    Place place,
    String deviceName,
    SignUpSettings signUps,
    Network network,
    BackupSettings backups,
    Optional<String> database,
    Map<Limit, Integer> limits) {

  public KioskConfig {
    limits = Map.copyOf(limits);
  }

  /** With what is usual for all the rest. */
  public KioskConfig(
      String assistantName, String tagline, Office office, Place place, String deviceName) {
    this(
        assistantName,
        tagline,
        office,
        place,
        deviceName,
        SignUpSettings.USUAL,
        Network.USUAL,
        BackupSettings.USUAL,
        Optional.empty(),
        Map.of());
  }

  /** The file's name in the data folder. */
  public static final String FILE = "office.properties";

  /**
   * An office that people can turn to.
   *
   * @param name as it stands on its door
   * @param phone its number, or empty
   * @param hours when it is open, or empty
   * @param address where it is, or empty
   */
  public record Office(String name, String phone, String hours, String address) {}

  /**
   * Names and addresses of the machines around the server.
   *
   * @param hosts the names by which people reach it; any, when empty
   * @param trustedProxies the addresses whose word is taken for where a request came from
   * @param widgetOrigins the sites whose pages may show the chat, such as {@code
   *     https://www.example.gov.cn}
   * @param address where phones reach the server, such as {@code https://www.example.gov.cn}, or
   *     none
   */
  public record Network(
      List<String> hosts,
      List<String> trustedProxies,
      List<String> widgetOrigins,
      Optional<String> address) {

    /** Any name, nobody's word is taken, and no other site shows the chat. */
    public static final Network USUAL =
        new Network(List.of(), List.of(), List.of(), Optional.empty());

    public Network {
      hosts = List.copyOf(hosts);
      trustedProxies = List.copyOf(trustedProxies);
      widgetOrigins = List.copyOf(widgetOrigins);
    }
  }

  /** How much of it is allowed here. */
  public int limit(Limit limit) {
    return limits.getOrDefault(limit, limit.usual());
  }

  /** What holds where nothing is set. */
  public static KioskConfig defaults() {
    return new KioskConfig(
        "同小兵", "征兵、退役、军属政策问答", new Office("当地征兵办公室", "", "", ""), Place.NATION, "");
  }

  /**
   * Reads the file in {@code data}.
   *
   * @param places the places that may be set
   * @throws OperatorException naming every fault with its line and what is allowed
   */
  public static KioskConfig read(Path data, Places places) {
    return ConfigFile.read(data.resolve(FILE), places);
  }
}
