package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.api.staff.Clerks.done;
import static cn.tongxiaobing.kiosk.testing.TestServer.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.corpus.Corpus;
import cn.tongxiaobing.kiosk.corpus.Import;
import cn.tongxiaobing.kiosk.directory.Directory;
import cn.tongxiaobing.kiosk.directory.Offer;
import cn.tongxiaobing.kiosk.staff.Role;
import cn.tongxiaobing.kiosk.testing.OfficeFile;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an office fills in for itself, over HTTP, in November 2026. */
@Timeout(300)
class DirectoryTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUBSIDY =
      "{\"question\":\"义务兵家庭优待金一年多少钱\",\"conversation\":\"c1\",\"alone\":true}";
  private static final Map<String, String> PHONE =
      Map.of(
          "key", "conscription/phone",
          "value", "0352-555 0199",
          "source", "大同市征兵办公室公告（样例）",
          "sourceDate", "2026-11-01");
  private static final Map<String, String> AMOUNT =
      Map.of(
          "key", "local/family-subsidy",
          "value", "12345",
          "from", "2026-01-01",
          "source", "大同市优待金通知（样例）",
          "sourceDate", "2026-03-05");
  private static final Map<String, String> SHOP =
      Map.of(
          "name", "晨光面馆",
          "promise", "堂食 9 折",
          "category", "餐饮",
          "address", "样例街 1 号",
          "audiences", "军属、退役军人",
          "validUntil", "2026-12-10");
  private static final String HEADING = "门店,优惠,类别,地址,电话,对象,凭证,依据,有效期至\n";

  @TempDir private Path data;
  private TestOffice office;
  private Browser editor;
  private Browser reviewer;

  @BeforeEach
  void open() {
    office = new TestOffice(data, true);
    editor = office.loggedIn("caibian", Role.EDITOR, "140200");
    office.clock.pass(Duration.ofSeconds(90));
    reviewer = office.loggedIn("shenhe", Role.REVIEWER, "140200");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void everything_that_a_place_may_have_is_listed_and_is_empty_at_first() {
    JsonNode seen = seen();

    assertThat(seen.path("values").findValuesAsText("title"))
        .contains("县级征兵办公室（人民武装部）电话", "退役军人事务局或退役军人服务站地址", "义务兵家庭优待金");
    assertThat(seen.path("values")).noneMatch(value -> value.has("now"));
    assertThat(seen.path("offers")).isEmpty();
  }

  @Test
  void a_phone_is_told_from_the_moment_another_has_approved_it_and_with_its_source() {
    String before = home();
    String id = entered(reviewer, "/directory/values", PHONE);
    assertThat(home()).isEqualTo(before);
    assertThat(approve(editor, id).body()).contains("forbidden");
    HttpResponse<String> own = approve(reviewer, id);
    assertThat(own.statusCode()).isEqualTo(403);
    assertThat(own.body()).contains("self_approval");
    assertThat(home()).isEqualTo(before);

    done(approve(other(), id), 204);

    JsonNode contact = Clerks.read(home()).path("office");
    assertThat(contact.path("phone").asText()).isEqualTo("0352-555 0199");
    assertThat(contact.path("source").asText()).isEqualTo("大同市征兵办公室公告（样例）（2026年11月1日）");
    assertThat(value("conscription/phone").at("/now/text").asText()).isEqualTo("0352-555 0199");
    assertThat(seen().path("waiting")).isEmpty();
    assertThat(approve(reviewer, id).statusCode()).isEqualTo(409);
    assertThat(office.office.audit().about(id, 20))
        .extracting(entry -> entry.action())
        .contains("local_value", "corpus_publish");
  }

  @Test
  void an_amount_is_answered_with_its_source_and_going_back_gives_the_old_answer_to_the_byte() {
    done(approve(reviewer, entered(editor, "/directory/values", PHONE)), 204);
    String before = office.ask(SUBSIDY);
    assertThat(before).doesNotContain("12345");
    String id = entered(editor, "/directory/values", AMOUNT);
    assertThat(seen().at("/waiting/0/lines/0").asText())
        .isEqualTo("义务兵家庭优待金：每年 12345 元，从 2026-01-01 起，原来没有填。依据：大同市优待金通知（样例）（2026年3月5日）");
    assertThat(office.ask(SUBSIDY)).isEqualTo(before);

    done(approve(reviewer, id), 204);
    assertThat(office.ask(SUBSIDY)).contains("每年 12345 元", "大同市优待金通知（样例）（2026年3月5日）");
    assertThat(value("local/family-subsidy").at("/now/text").asText()).isEqualTo("每年 12345 元");

    done(reviewer.post("/corpus/versions/1/rollback", "{}"), 204);
    assertThat(office.ask(SUBSIDY)).isEqualTo(before);
  }

  @Test
  void every_field_that_is_at_fault_is_told_in_a_sentence_and_nothing_is_kept() {
    HttpResponse<String> response =
        post(
            editor,
            "/directory/values",
            Map.of("key", "local/family-subsidy", "value", "一万", "sourceDate", "2027-01-01"));
    assertThat(response.statusCode()).isEqualTo(400);
    JsonNode faults = json(response).path("current");
    assertThat(faults.path("value").asText()).contains("只写数");
    assertThat(faults.path("from").asText()).isEqualTo("请选从哪天起执行。");
    assertThat(faults.path("source").asText()).contains("文件或通知");
    assertThat(faults.path("sourceDate").asText()).contains("还没到");

    Map<String, String> phone = new HashMap<>(PHONE);
    phone.put("value", "打前台");
    assertThat(post(editor, "/directory/values", phone).body()).contains("电话只写数字");
    Map<String, String> shop = new HashMap<>(SHOP);
    shop.put("category", "小吃");
    shop.put("validUntil", "");
    JsonNode wrong = json(post(editor, "/directory/offers", shop)).path("current");
    assertThat(wrong.path("category").asText()).contains("不在类别里");
    assertThat(wrong.path("validUntil").asText()).contains("要写到哪天");
    assertThat(seen().path("waiting")).isEmpty();
  }

  @Test
  void a_shop_is_entered_approved_changed_and_withdrawn_and_leaves_the_list_by_itself()
      throws IOException {
    done(approve(reviewer, entered(editor, "/directory/offers", SHOP)), 204);
    JsonNode shop = seen().at("/offers/0");
    assertThat(shop.path("state").asText()).isEqualTo("running-out");
    assertThat(told(LocalDate.of(2026, 12, 10))).containsExactly("晨光面馆：堂食 9 折");
    assertThat(told(LocalDate.of(2026, 12, 11))).isEmpty();
    assertThat(post(editor, "/directory/offers", SHOP).body()).contains("名单里已经有这一家");

    Map<String, String> longer = new HashMap<>(SHOP);
    longer.put("id", shop.path("id").asText());
    longer.put("promise", "堂食 88 折");
    longer.put("validUntil", "2027-12-10");
    String id = entered(editor, "/directory/offers", longer);
    assertThat(told(LocalDate.of(2026, 11, 22))).containsExactly("晨光面馆：堂食 9 折");
    done(approve(reviewer, id), 204);
    assertThat(told(LocalDate.of(2026, 12, 11))).containsExactly("晨光面馆：堂食 88 折");

    String gone = "/directory/offers/" + seen().at("/offers/0/id").asText() + "/withdrawal";
    done(editor.post(gone, "{}"), 204);
    assertThat(told(LocalDate.of(2026, 11, 22))).isEmpty();
    assertThat(editor.post(gone, "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void of_a_table_every_bad_line_and_every_double_is_told_before_anything_is_taken()
      throws IOException {
    HttpResponse<String> refused =
        upload(
            "门店.csv",
            (HEADING
                    + "晨光面馆,堂食 9 折,餐饮,样例街 1 号,,军属,,,2027-03-31\n"
                    + "晨光面馆,堂食 8 折,餐饮,样例街 1 号,,军属,,,2027-03-31\n"
                    + ",半价,理发,样例街 2 号,,,,,2027-03-31\n"
                    + "往日影楼,8 折,照相,样例街 3 号,,路人,,,某一天\n")
                .getBytes(UTF_8));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(texts(json(refused).path("errors")))
        .hasSize(5)
        .anyMatch(each -> each.startsWith("第 3 行：") && each.contains("同一家"))
        .anyMatch(each -> each.startsWith("第 4 行：") && each.contains("门店"))
        .anyMatch(each -> each.startsWith("第 5 行：") && each.contains("照相"));
    assertThat(seen().path("waiting")).isEmpty();

    done(approve(reviewer, entered(editor, "/directory/offers", SHOP)), 204);
    byte[] sheet =
        OfficeFile.xlsx(
            "门店", List.of(List.of("门店", "优惠", "有效期至"), List.of("迎春理发店", "半价", "2027-03-31")));
    JsonNode taken = json(done(upload("门店.xlsx", sheet), 201));
    assertThat(texts(seen().at("/waiting/0/lines")))
        .containsExactly("新增：迎春理发店，半价，到 2027-03-31 为止", "不再列：晨光面馆，样例街 1 号");
    done(approve(reviewer, taken.path("id").asText()), 204);
    assertThat(seen().path("offers").findValuesAsText("name")).containsExactly("迎春理发店");
    assertThat(imported(HEADING + "新店,半价,餐饮,样例街 5 号,,,,,2027-03-31\n"))
        .anyMatch(each -> each.fault().contains("名单在工作台里管"));
    assertThat(told(LocalDate.of(2026, 11, 22))).containsExactly("迎春理发店：半价");
  }

  /** What the command line says of a table. */
  private List<Problem> imported(String table) throws IOException {
    Path file = Files.writeString(data.resolve("门店.csv"), table);
    Import run = new Import(new Corpus(data), new Place("140200"), LocalDate.of(2026, 11, 22));
    return run.run(List.of(file), (done, of) -> {}).problems();
  }

  @Test
  void a_table_of_amounts_is_taken_whole_or_not_at_all() {
    String heading = "地区代码,参数,起始日期,数额,单位,出处\n";
    String good = "140200,义务兵家庭优待金,2026-01-01,12345,元/年,样例通知\n";
    HttpResponse<String> refused = upload("本地.csv", (heading + good + good).getBytes(UTF_8));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("写了两次");

    JsonNode taken = json(done(upload("本地.csv", (heading + good).getBytes(UTF_8)), 201));
    done(approve(reviewer, taken.path("id").asText()), 204);
    assertThat(office.ask(SUBSIDY)).contains("每年 12345 元", "样例通知");
  }

  @Test
  void what_is_given_back_never_holds() {
    String id = entered(editor, "/directory/values", PHONE);
    done(editor.post("/directory/changes/" + id + "/return", "{\"revision\":1}"), 204);
    assertThat(seen().path("waiting")).isEmpty();
    assertThat(approve(reviewer, id).statusCode()).isEqualTo(409);
    assertThat(value("conscription/phone").has("now")).isFalse();
  }

  @Test
  void documents_and_changes_are_not_taken_for_each_other() {
    String id = entered(editor, "/directory/values", PHONE);
    assertThat(editor.get("/corpus/drafts/" + id).statusCode()).isEqualTo(404);
    assertThat(json(editor.get("/corpus")).path("drafts")).isEmpty();
  }

  /** What a visitor finds on a day. */
  private List<String> told(LocalDate day) throws IOException {
    Directory directory = office.knowledge().directory();
    directory.refresh();
    return directory.all().stream()
        .filter(offer -> offer.holdsOn(day))
        .map(offer -> offer.name() + "：" + promise(offer))
        .toList();
  }

  private static String promise(Offer offer) {
    return offer.promise();
  }

  private JsonNode seen() {
    return json(done(editor.get("/directory"), 200));
  }

  private JsonNode value(String key) {
    return StreamSupport.stream(seen().path("values").spliterator(), false)
        .filter(each -> each.path("key").asText().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private Browser other() {
    office.clock.pass(Duration.ofSeconds(90));
    return office.loggedIn("fuhe", Role.REVIEWER, "140200");
  }

  private static HttpResponse<String> approve(Browser who, String id) {
    return who.post("/directory/changes/" + id + "/approval", "{\"revision\":1}");
  }

  private static String entered(Browser who, String path, Map<String, String> fields) {
    return json(done(post(who, path, fields), 201)).path("id").asText();
  }

  private static HttpResponse<String> post(Browser who, String path, Map<String, String> fields) {
    return who.post(path, JSON.valueToTree(fields).toString());
  }

  private HttpResponse<String> upload(String name, byte[] file) {
    return editor.send(
        editor
            .own("/directory/tables?name=" + URLEncoder.encode(name, UTF_8))
            .header("content-type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(file)));
  }

  private String home() {
    return office.send(office.at("/api/v1/home").GET().build()).body();
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
