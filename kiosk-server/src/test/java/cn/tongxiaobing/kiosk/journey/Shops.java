package cn.tongxiaobing.kiosk.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxiaobing.kiosk.corpus.Corpus;
import cn.tongxiaobing.kiosk.corpus.Import;
import cn.tongxiaobing.knowledge.document.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Three shops and counters of a county, as an office imports them. */
final class Shops {

  private static final String TABLE =
      """
      门店,类别,地区,地址,优惠,对象,凭证,依据,有效期至
      晨光面馆,餐饮,140214,站前街 1 号,堂食 9 折,军属、退役军人,优待证,,2099-12-31
      迎春理发店,理发,140214,南街 2 号,半价,退役军人,优待证,,2099-12-31
      县医院,医疗,140214,医卫街 4 号,优先挂号,军属,,《军人地位和权益保障法》,
      """;

  private Shops() {}

  /** Imports the table into the data of an office. */
  static void fill(Path data) throws IOException {
    Path folder = Files.createTempDirectory("shops");
    Path table = Files.write(folder.resolve("门店.csv"), TABLE.getBytes(UTF_8));
    new Import(new Corpus(data), new Place("140214"), LocalDate.of(2026, 11, 22))
        .run(List.of(table), (done, of) -> {});
    Files.delete(table);
    Files.delete(folder);
  }
}
