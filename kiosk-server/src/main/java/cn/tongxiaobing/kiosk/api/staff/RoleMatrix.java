package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.staff.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may use which route: {@code staff/roles.yaml}, a line {@code GET /accounts: [admin, auditor]}
 * each. {@code anonymous} is whoever is not logged in.
 */
final class RoleMatrix {

  /** Whoever is not logged in. */
  static final String ANONYMOUS = "anonymous";

  private static final String RESOURCE = "/staff/roles.yaml";
  private static final Pattern LINE =
      Pattern.compile("(GET|POST|DELETE) (/\\S*): \\[([a-z, ]+)](\\s*#.*)?");

  private final Map<String, Set<String>> roles;

  private RoleMatrix(Map<String, Set<String>> roles) {
    this.roles = roles;
  }

  /**
   * The one that ships.
   *
   * @throws IllegalStateException naming every line that cannot be read
   */
  static RoleMatrix shipped() {
    try (InputStream in = RoleMatrix.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RoleMatrix read(String text) {
    Map<String, Set<String>> roles = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher parts = LINE.matcher(line.strip());
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (!parts.matches() || !areRoles(parts.group(3))) {
        faults.add(line);
        continue;
      }
      Set<String> named = new TreeSet<>(List.of(parts.group(3).split(", ?")));
      if (roles.put(parts.group(1) + " " + parts.group(2), named) != null) {
        faults.add("twice: " + line);
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException(RESOURCE + ": " + String.join("; ", faults));
    }
    return new RoleMatrix(roles);
  }

  private static boolean areRoles(String list) {
    return List.of(list.split(", ?")).stream()
        .allMatch(r -> r.equals(ANONYMOUS) || Role.of(r).isPresent());
  }

  /** The routes it speaks of. */
  Set<String> routes() {
    return Set.copyOf(roles.keySet());
  }

  boolean allows(StaffRoute route, Role role) {
    return roles.getOrDefault(route.name(), Set.of()).contains(role.code());
  }

  boolean allowsAnyone(StaffRoute route) {
    return roles.getOrDefault(route.name(), Set.of()).contains(ANONYMOUS);
  }
}
