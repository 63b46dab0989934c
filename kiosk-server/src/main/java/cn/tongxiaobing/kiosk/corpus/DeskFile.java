package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.knowledge.library.Desk;
import cn.tongxiaobing.knowledge.library.DeskDetails;
import cn.tongxiaobing.knowledge.library.DeskDetails.Detail;
import cn.tongxiaobing.knowledge.library.DeskDetails.Subject;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What staff have said of desks, as a text of a version of the library. */
final class DeskFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private DeskFile() {}

  private record Said(String desk, String field, String text, String basis) {}

  static DeskDetails read(String text) {
    try {
      Map<Subject, Detail> all = new HashMap<>();
      for (Said said : JSON.readValue(text, new TypeReference<List<Said>>() {})) {
        all.put(
            new Subject(Desk.valueOf(said.desk()), DeskDetails.Field.valueOf(said.field())),
            new Detail(said.text(), said.basis()));
      }
      return new DeskDetails(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was published of desks cannot be read", e);
    }
  }

  static String written(DeskDetails details) {
    List<Said> all =
        details.all().entrySet().stream()
            .map(each ->
                new Said(
                    each.getKey().desk().name(),
                    each.getKey().field().name(),
                    each.getValue().text(),
                    each.getValue().basis()))
            .sorted(Comparator.comparing(Said::desk).thenComparing(Said::field))
            .toList();
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is said of desks cannot be written", e);
    }
  }
}
