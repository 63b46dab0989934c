package cn.tongxiaobing.kiosk.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.tongxiaobing.kiosk.SignUpSettings;
import cn.tongxiaobing.kiosk.SignUpSettings.IdNumbers;
import cn.tongxiaobing.kiosk.SignUpSettings.Township;
import cn.tongxiaobing.kiosk.signup.Fault;
import cn.tongxiaobing.kiosk.testing.SignUpServer;
import cn.tongxiaobing.kiosk.testing.TestServer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rows of the bad-input bar: each wrong value has its code and its sentence, is never repeated,
 * and stores nothing; each odd but right one is taken.
 */
class SignUpInputTest {

  private static final String SIGN_UPS = "/api/v1/sign-ups";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SignUpSettings WITH_ID =
      new SignUpSettings(IdNumbers.REQUIRED, 180, List.of(new Township("140214001", "新胜街道")), true);

  @TempDir private static Path plainData;
  @TempDir private static Path idData;

  private static SignUpServer plain;
  private static SignUpServer withId;

  @BeforeAll
  static void start() {
    plain = SignUpServer.start(plainData);
    withId = SignUpServer.start(idData, WITH_ID);
  }

  @AfterAll
  static void stop() {
    plain.close();
    withId.close();
  }

  @BeforeEach
  void at_noon() {
    plain.clock().set(Instant.parse("2026-11-22T04:00:00Z"));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        row(14, "name", "''", 422, "name_missing", "请输入姓名"),
        row(14, "name", "' 　 '", 422, "name_missing", "请输入姓名"),
        row(14, "name", "null", 422, "name_missing", "请输入姓名"),
        row(15, "name", "'王'", 422, "name_length", "姓名应为 2 至 30 个字"),
        row(15, "name", "'" + "王".repeat(31) + "'", 422, "name_length", "姓名应为 2 至 30 个字"),
        row(17, "name", "'王123'", 422, "name_characters", "姓名中有不能识别的字符，请重新输入"),
        row(17, "name", "'王😀'", 422, "name_characters", "姓名中有不能识别的字符，请重新输入"),
        row(17, "name", "'<script>'", 422, "name_characters", "姓名中有不能识别的字符，请重新输入"),
        row(17, "name", "'王\\u0007五'", 422, "name_characters", "姓名中有不能识别的字符，请重新输入"),
        row(17, "name", "'王\\u202e五'", 422, "name_characters", "姓名中有不能识别的字符，请重新输入"),
        row(17, "name", "'王\\ue000'", 422, "name_characters", "姓名中有不能识别的字符，请重新输入"),
        row(17, "name", "'·王五'", 422, "name_characters", "姓名中有不能识别的字符，请重新输入"),
        row(18, "name", "'王" + "\\u0301".repeat(200) + "'", 422, "name_length", "姓名应为 2 至 30 个字"),
        row(18, "name", "'" + "王".repeat(3400) + "'", 422, "name_length", "姓名应为 2 至 30 个字"),
        row(19, "name", "'=1+1'", 422, "name_characters", "姓名中有不能识别的字符，请重新输入"),
        row(19, "name", "'@x'", 422, "name_characters", "姓名中有不能识别的字符，请重新输入"),
        row(19, "name", "'-2'", 422, "name_characters", "姓名中有不能识别的字符，请重新输入"),
        row(20, "phone", "''", 422, "phone_missing", "请输入手机号"),
        row(21, "phone", "'1380013800'", 422, "phone_format", "手机号应为 11 位，以 1 开头"),
        row(21, "phone", "'138001380000'", 422, "phone_format", "手机号应为 11 位，以 1 开头"),
        row(21, "phone", "'03800138000'", 422, "phone_format", "手机号应为 11 位，以 1 开头"),
        row(21, "phone", "'23800138000'", 422, "phone_format", "手机号应为 11 位，以 1 开头"),
        row(21, "phone", "'一三八'", 422, "phone_format", "手机号应为 11 位，以 1 开头"),
        row(21, "phone", "'" + "1".repeat(9000) + "'", 422, "phone_format", "手机号应为 11 位，以 1 开头"),
        row(23, "phone", "'0350-1234567'", 422, "phone_landline", "请填写手机号，固定电话可在窗口登记"),
        row(23, "phone", "'03522345678'", 422, "phone_landline", "请填写手机号，固定电话可在窗口登记"),
        row(23, "phone", "'(010) 87654321'", 422, "phone_landline", "请填写手机号，固定电话可在窗口登记"),
        row(24, "phone", "'11111111111'", 422, "phone_implausible", "手机号看起来不正确，请核对"),
        row(24, "phone", "'12345678901'", 422, "phone_implausible", "手机号看起来不正确，请核对"),
        row(25, "height", "1.75", 422, "height_unit", "身高请按厘米填写，例如 175"),
        row(26, "height", "99", 422, "height_range", "身高应在 100 至 250 厘米之间"),
        row(26, "height", "251", 422, "height_range", "身高应在 100 至 250 厘米之间"),
        row(26, "height", "'NaN'", 422, "height_range", "身高应在 100 至 250 厘米之间"),
        row(26, "height", "1e9", 422, "height_range", "身高应在 100 至 250 厘米之间"),
        row(26, "height", "-170", 422, "height_range", "身高应在 100 至 250 厘米之间"),
        row(26, "height", "'一米七五'", 422, "height_range", "身高应在 100 至 250 厘米之间"),
        row(27, "weight", "201", 422, "weight_range", "体重请按公斤填写（30 至 200）"),
        row(27, "weight", "29.9", 422, "weight_range", "体重请按公斤填写（30 至 200）"),
        row(28, "eyesightLeft", "1.5", 422, "vision_scale", "视力请用五分记录法，例如 5.0"),
        row(28, "eyesightRight", "0.8", 422, "vision_scale", "视力请用五分记录法，例如 5.0"),
        row(29, "eyesightLeft", "2.9", 422, "vision_range", "视力应在 3.0 至 5.3 之间"),
        row(29, "eyesightRight", "5.4", 422, "vision_range", "视力应在 3.0 至 5.3 之间"),
        row(30, "consent.health", "false", 400, "health_consent_required", "健康信息需单独同意后才能填写"),
        row(31, "education", "'大学'", 422, "edu_unknown", "请从列表中选择学历"),
        row(31, "education", "null", 422, "edu_unknown", "请从列表中选择学历"),
        row(31, "studyState", "'毕业'", 422, "study_state_unknown", "请选择在校还是已毕业"),
        row(32, "area", "'999999'", 422, "area_unknown", "请选择户籍所在乡镇（街道）"),
        row(32, "area", "'140213'", 422, "area_unknown", "请选择户籍所在乡镇（街道）"),
        row(32, "area", "'000000'", 422, "area_unknown", "请选择户籍所在乡镇（街道）"),
        row(32, "area", "'140200'", 422, "area_unknown", "请选择户籍所在乡镇（街道）"),
        row(33, "graduationYear", "1900", 422, "year_range", "毕业年份不正确"),
        row(33, "graduationYear", "2060", 422, "year_range", "毕业年份不正确"),
        row(33, "graduationYear", "2020", 422, "year_range", "毕业年份不正确"),
        row(33, "graduationYear", "2025.5", 422, "year_range", "毕业年份不正确"),
        row(34, "consent.general", "false", 403, "consent_required", "请先阅读并选择是否同意"),
        row(34, "consent.hash", "'" + "0".repeat(64) + "'", 403, "consent_required", "请先阅读并选择是否同意"),
        row(34, "consent", "null", 403, "consent_required", "请先阅读并选择是否同意"),
        row(35, "start", "'made up'", 409, "step_order", "请从第一步开始填写"),
        row(43, "phone", "{}", 400, "type_mismatch", "提交内容有误，请重试"),
        row(43, "consent", "true", 400, "type_mismatch", "提交内容有误，请重试"),
        row(43, "fullTime", "'yes'", 400, "type_mismatch", "提交内容有误，请重试"),
        row(43, "canary13800138000", "1", 400, "unknown_field", "提交内容有误，请重试"),
        row(43, "consent.canary", "1", 400, "unknown_field", "提交内容有误，请重试"),
        row(43, "__proto__", "{}", 400, "unknown_field", "提交内容有误，请重试"),
        row(44, "name", "'王\\ud800'", 400, "encoding_invalid", "含有无法识别的字符，请重新输入"),
        row(44, "question", "'\\u0000'", 400, "encoding_invalid", "含有无法识别的字符，请重新输入"),
        row(0, "idNumber", "'990101200711220024'", 400, "unknown_field", "提交内容有误，请重试"),
        row(0, "sex", "'male'", 422, "sex_unknown", "请选择性别"),
        row(0, "birthDate", "''", 422, "birth_date_missing", "请输入出生日期"),
        row(0, "birthDate", "'2006-02-30'", 422, "birth_date_invalid", "出生日期不正确，请写成 2006-07-07 这样"),
        row(0, "birthDate", "'2027-01-01'", 422, "birth_date_invalid", "出生日期不正确，请写成 2006-07-07 这样"),
        row(0, "birthDate", "'1899-01-01'", 422, "birth_date_invalid", "出生日期不正确，请写成 2006-07-07 这样"),
        row(11, "birthDate", "'2013-01-01'", 422, "under_14", "未满 14 周岁不能预报名，可继续咨询政策"),
        row(12, "birthDate", "'2010-01-01'", 422, "too_young", "年满 17 周岁方可预报名，可先了解政策"),
        row(12, "birthDate", "'2012-11-22'", 422, "too_young", "年满 17 周岁方可预报名，可先了解政策"),
        row(13, "birthDate", "'1951-08-01'", 422, "age_out_of_range", "年龄不在应征范围，如需退役军人服务请点这里"),
        row(13, "birthDate", "'1999-11-22'", 422, "age_out_of_range", "年龄不在应征范围，如需退役军人服务请点这里"),
        row(0, "birthDate", "'2009-01-01'", 422, "guardian_required", "未满 18 周岁，请先告诉监护人，再勾选监护人已知道"),
        row(0, "contactTime", "'never'", 422, "contact_time_unknown", "请从列表中选择方便接电话的时间"),
        row(0, "question", "'" + "兵".repeat(201) + "'", 422, "question_length", "想咨询的事请写在 200 字以内"),
        row(0, "question", "'a\\u202eb'", 422, "question_characters", "想咨询的事里有不能识别的字符，请重新输入"));
  }

  private static Arguments row(
      int number, String field, String value, int status, String code, String sentence) {
    return arguments(number, field, value, status, code, sentence);
  }

  @ParameterizedTest(name = "row {0}: {1} {4}")
  @MethodSource("faults")
  void a_value_that_cannot_be_taken(
      int row, String field, String value, int status, String code, String sentence) {
    HttpResponse<String> response = plain.signUp(with(plain.example(), field, value));

    expect(response, status, code);
    assertThat(TestServer.json(response).path("detail").asText()).isEqualTo(sentence);
    assertThat(sentence.codePointCount(0, sentence.length())).isLessThanOrEqualTo(40);
    assertThat(TestServer.json(response).path("errors").findValuesAsText("code")).contains(code);
  }

  static Stream<Arguments> oddButRight() {
    return Stream.of(
        row(16, "name", "'王𠮷'"),
        row(16, "name", "'王\\ud87a\\udff0'"),
        row(16, "name", "'欧阳〇'"),
        row(16, "name", "'买买提·吐尔逊'"),
        row(16, "name", "'买买提•吐尔逊'"),
        row(16, "name", "'买买提・吐尔逊'"),
        row(16, "name", "'买买提．吐尔逊'"),
        row(16, "name", "'　王测试 '"),
        row(22, "phone", "'+86 138-0013-8000'"),
        row(22, "phone", "'１３８００１３８０００'"),
        row(22, "phone", "'\\ufeff138\\u200b00138000'"),
        row(22, "phone", "'008613800138000'"),
        row(26, "height", "'175'"),
        row(26, "height", "100"),
        row(26, "height", "250"),
        row(27, "weight", "62.5"),
        row(29, "eyesightLeft", "3.0"),
        row(29, "eyesightRight", "5.3"),
        row(33, "graduationYear", "2026"),
        row(12, "birthDate", "'2008-11-22'"),
        row(13, "birthDate", "'1999-11-23'"),
        row(0, "question", "''"),
        row(0, "question", "'我想当兵\\n能去哪'"));
  }

  private static Arguments row(int number, String field, String value) {
    return arguments(number, field, value);
  }

  @ParameterizedTest(name = "row {0}: {1} {2}")
  @MethodSource("oddButRight")
  void a_value_that_is_odd_but_right(int row, String field, String value) {
    HttpResponse<String> response = plain.signUp(with(plain.example(), field, value));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
  }

  @Test
  void row_16_and_22_a_value_is_kept_in_one_form() {
    plain.signUp(with(plain.example(), "name", "'买买提•吐尔逊'"), "first");
    ObjectNode again = with(plain.example(), "phone", "'+86 138 0013 8000'");

    String receipt = SignUpTest.receipt(plain.signUp(with(again, "name", "'𠮷测试'")));

    JsonNode status = TestServer.json(plain.status(receipt, "8000"));
    assertThat(status.path("name").asText()).isEqualTo("𠮷**");
    assertThat(status.path("phone").asText()).isEqualTo("138****8000");
  }

  @Test
  void everything_that_is_wrong_is_told_at_once_and_the_first_field_first() {
    ObjectNode form = with(plain.example(), "name", "''");
    with(form, "phone", "'12'");
    with(form, "area", "'x'");

    JsonNode problem = TestServer.json(plain.signUp(form));

    assertThat(problem.path("field").asText()).isEqualTo("name");
    assertThat(problem.path("errors").findValuesAsText("field"))
        .containsExactly("name", "phone", "area");
  }

  @Test
  void f30_ages_are_counted_in_china() {
    ObjectNode form = with(plain.example(), "birthDate", "'2009-11-23'");
    form.put("guardianKnows", true);

    plain.clock().set(Instant.parse("2026-11-22T15:59:59Z"));
    expect(plain.signUp(form), 422, "too_young");
    plain.clock().set(Instant.parse("2026-11-22T16:00:00Z"));

    assertThat(plain.signUp(form).statusCode()).isEqualTo(201);
  }

  @Test
  void row_36_nobody_fills_in_a_form_in_two_seconds() {
    String start = TestServer.json(plain.get(SIGN_UPS + "/start")).path("start").asText();
    ObjectNode form = plain.example().put("start", start);

    plain.clock().pass(Duration.ofSeconds(2));
    HttpResponse<String> early = plain.signUp(form);
    plain.clock().pass(Duration.ofSeconds(6));

    expect(early, 429, "too_fast");
    assertThat(early.headers().firstValue("retry-after")).isPresent();
    assertThat(TestServer.json(early).path("detail").asText()).isEqualTo("操作太快了，请稍候再试");
    assertThat(plain.signUp(form).statusCode()).isEqualTo(201);
    plain.clock().pass(Duration.ofHours(2));
    expect(plain.signUp(form), 409, "step_order");
  }

  static Stream<Arguments> idFaults() {
    return Stream.of(
        row(1, "''", "id_missing", "请输入身份证号"),
        row(1, "' 　'", "id_missing", "请输入身份证号"),
        row(2, "'99010120071122002'", "id_length", "身份证号应为 18 位，请检查是否漏输或多输"),
        row(2, "'9901012007112200244'", "id_length", "身份证号应为 18 位，请检查是否漏输或多输"),
        row(3, "'990101071122002'", "id_15", "一代身份证已停用，请输入 18 位身份证号"),
        row(4, "'990101200711220025'", "id_checksum", "身份证号有误，请核对每一位数字"),
        row(5, "'990101200802300020'", "id_birthdate", "身份证号中的出生日期不正确"),
        row(5, "'990101202701010020'", "id_birthdate", "身份证号中的出生日期不正确"),
        row(5, "'990101189901010020'", "id_birthdate", "身份证号中的出生日期不正确"),
        row(6, "'000101200711220024'", "id_region", "身份证号前两位不正确"),
        row(6, "'160101200711220024'", "id_region", "身份证号前两位不正确"),
        row(6, "'900101200711220024'", "id_region", "身份证号前两位不正确"),
        row(7, "'810000200711220024'", "id_type_unsupported", "该证件暂不能在线预报名，请到窗口咨询"),
        row(7, "'830000200711220024'", "id_type_unsupported", "该证件暂不能在线预报名，请到窗口咨询"),
        row(9, "'99O101200711220024'", "id_characters", "只能输入数字，最后一位可以是 X"),
        row(9, "'9901012007l1220024'", "id_characters", "只能输入数字，最后一位可以是 X"),
        row(9, "'٩٩٠١٠١٢٠٠٧١١٢٢٠٠٢٤'", "id_characters", "只能输入数字，最后一位可以是 X"),
        row(10, "'99010120081122003X'", "id_mismatch", "身份证号与所选性别（生日）不一致"));
  }

  private static Arguments row(int number, String value, String code, String sentence) {
    return arguments(number, value, code, sentence);
  }

  @ParameterizedTest(name = "row {0}: {2}")
  @MethodSource("idFaults")
  void an_identity_number_that_cannot_be_taken(
      int row, String value, String code, String sentence) {
    HttpResponse<String> response = withId.signUp(with(womanOfTheCard(), "idNumber", value));

    expect(response, 422, code);
    assertThat(TestServer.json(response).path("detail").asText()).isEqualTo(sentence);
  }

  @Test
  void row_10_another_sex_than_on_the_card() {
    ObjectNode man = with(womanOfTheCard(), "sex", "'man'");

    expect(withId.signUp(with(man, "idNumber", "'990101200711220024'")), 422, "id_mismatch");
  }

  @ParameterizedTest
  @CsvSource({
    "990101200711220024",
    "９９０１０１２００７１１２２００２４",
    "990101 20071122 0024",
    "\\ufeff9901012007\\u200b11220024"
  })
  void row_8_an_identity_number_however_it_was_typed(String typed) {
    HttpResponse<String> response =
        withId.signUp(with(womanOfTheCard(), "idNumber", "'" + typed + "'"));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
  }

  @Test
  void row_8_a_small_x_at_the_end() {
    ObjectNode form = with(womanOfTheCard(), "sex", "'man'");
    with(form, "birthDate", "'2008-11-22'");

    assertThat(withId.signUp(with(form, "idNumber", "'99010120081122003x'")).statusCode())
        .isEqualTo(201);
  }

  @Test
  void region_99_is_taken_only_where_tests_are_run(@TempDir Path data) {
    SignUpSettings real = new SignUpSettings(IdNumbers.OPTIONAL, 180, List.of(), false);
    try (SignUpServer office = SignUpServer.start(data, real)) {
      ObjectNode form = with(office.example(), "idNumber", "'990101200711220024'");

      expect(office.signUp(form), 422, "id_region");
      assertThat(office.signUp(with(form, "idNumber", "''")).statusCode()).isEqualTo(201);
    }
  }

  private static ObjectNode womanOfTheCard() {
    ObjectNode form = with(withId.example(), "sex", "'woman'");
    return with(form, "birthDate", "'2007-11-22'");
  }

  @Test
  void townships_are_those_that_the_office_has_listed() {
    ObjectNode form = with(womanOfTheCard(), "idNumber", "'990101200711220024'");

    assertThat(form.path("area").asText()).isEqualTo("140214001");
    expect(withId.signUp(with(form, "area", "'140214'")), 422, "area_unknown");
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        arguments(40, "王测试", 400, "json_invalid"),
        arguments(40, "", 400, "json_invalid"),
        arguments(40, "{\"name\":\"王测试", 400, "json_invalid"),
        arguments(40, "{} x", 400, "json_invalid"),
        arguments(40, "{}{}", 400, "json_invalid"),
        arguments(40, "[]", 400, "json_invalid"),
        arguments(41, "{\"phone\":1,\"phone\":2}", 400, "json_duplicate_key"),
        arguments(42, "{\"a\":" + "[".repeat(2000), 400, "json_limits"),
        arguments(42, "{\"a\":[" + "1,".repeat(10_000) + "1]}", 400, "json_limits"),
        arguments(42, "{\"height\":" + "9".repeat(60_000) + "}", 400, "json_limits"),
        arguments(42, "{\"height\":1e999999999}", 400, "unknown"),
        arguments(46, "{\"name\":\"" + "x".repeat(64 * 1024) + "\"}", 413, "too_large"));
  }

  @ParameterizedTest(name = "row {0} {3}")
  @MethodSource("bodies")
  void a_body_that_cannot_be_taken(int row, String body, int status, String code) {
    HttpResponse<String> response = plain.signUp(body);

    if (code.equals("unknown")) {
      assertThat(response.statusCode()).isIn(400, 403);
    } else {
      expect(response, status, code);
    }
  }

  @Test
  void row_44_bytes_that_are_no_utf8() {
    byte[] body = "{\"name\":\"王测试\"}".getBytes(Charset.forName("GB18030"));

    expect(
        plain.send(
            plain
                .at(SIGN_UPS)
                .header("content-type", "application/json")
                .header("Idempotency-Key", "gbk")
                .POST(BodyPublishers.ofByteArray(body))),
        400,
        "encoding_invalid");
  }

  @ParameterizedTest
  @CsvSource({"text/plain", "''", "application/json; charset=gbk"})
  void row_45_another_content_type(String type) {
    var request = plain.at(SIGN_UPS).POST(BodyPublishers.ofString(plain.example().toString()));

    expect(
        plain.send(type.isEmpty() ? request : request.header("content-type", type)),
        415,
        "content_type");
  }

  @ParameterizedTest
  @CsvSource({"gzip", "br", "zstd"})
  void row_47_a_packed_body(String encoding) {
    expect(
        plain.send(plain.request(SIGN_UPS, "{}").header("content-encoding", encoding)),
        415,
        "encoding_unsupported");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/sign-ups, 405",
    "TRACE, /api/v1/sign-ups, 405",
    "PROPFIND, /api/v1/sign-ups, 405",
    "get, /api/v1/sign-ups/example, 400",
    "POST, /api/v1/sign-ups/%zz, 400",
    "GET, /api/v1/sign-ups/1, 404"
  })
  void row_48_and_49_another_method_or_address(String method, String path, int status)
      throws IOException {
    String response =
        plain.raw(
            method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(response).startsWith("HTTP/1.1 " + status);
  }

  /** Seeded, so that a failure can be repeated. */
  @Test
  void any_change_to_a_sound_body_ends_in_a_receipt_or_a_known_problem() {
    byte[] sound = plain.example().toString().getBytes(UTF_8);
    Set<String> known = knownCodes();
    Random random = new Random(20261122);
    for (int i = 0; i < 300; i++) {
      byte[] changed = Arrays.copyOf(sound, sound.length - (i % 7 == 0 ? random.nextInt(40) : 0));
      for (int hits = 0; hits <= i % 3; hits++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      HttpResponse<String> response =
          plain.send(
              plain
                  .at(SIGN_UPS)
                  .header("content-type", "application/json")
                  .header("Idempotency-Key", "change-" + i)
                  .POST(BodyPublishers.ofByteArray(changed)));
      assertThat(response.statusCode())
          .as(new String(changed, UTF_8))
          .isIn(201, 400, 403, 409, 422);
      if (response.statusCode() != 201) {
        assertThat(known).contains(TestServer.json(response).path("code").asText());
      }
    }
  }

  /** Each wrong value of the table, changed a little two hundred times. */
  @ParameterizedTest(name = "row {0}: {4}")
  @MethodSource("faults")
  void any_change_to_a_wrong_value_ends_in_a_receipt_or_a_known_problem(
      int row, String field, String value, int status, String code, String sentence) {
    Random random = new Random(37L * row);
    Set<String> known = knownCodes();
    String odd = "王·•\u0301\u202e\u200b\ufeff😀𠮷９0١-+.eExX <>=@'\"\\\u0000{}[]";
    ObjectNode form = plain.example();
    for (int i = 0; i < 200; i++) {
      StringBuilder changed = new StringBuilder(value.replace("'", ""));
      for (int hits = 0; hits <= i % 3; hits++) {
        int at = random.nextInt(changed.length() + 1);
        changed.insert(at, odd.charAt(random.nextInt(odd.length())));
      }
      HttpResponse<String> response = plain.signUp(set(form, field, changed.toString()));
      assertThat(response.statusCode()).as(field + " " + i).isIn(201, 400, 403, 409, 422);
      if (response.statusCode() != 201) {
        assertThat(known).contains(TestServer.json(response).path("code").asText());
      }
    }
  }

  private static ObjectNode set(ObjectNode form, String field, String text) {
    int dot = field.indexOf('.');
    if (dot < 0) {
      form.put(field, text);
    } else {
      ((ObjectNode) form.get(field.substring(0, dot))).put(field.substring(dot + 1), text);
    }
    return form;
  }

  private static Set<String> knownCodes() {
    return Stream.concat(
            Arrays.stream(Fault.values()).map(f -> f.code()),
            Arrays.stream(ApiError.values()).map(ApiError::code))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void every_fault_says_shortly_what_to_do(Fault fault) {
    assertThat(fault.sentence()).hasSizeBetween(5, 40);
    assertThat(fault.code()).matches("[a-z_0-9]+");
  }

  /** Puts a value, written as JSON with ' for ", into a field or a field of a field. */
  private static ObjectNode with(ObjectNode form, String field, String value) {
    try {
      JsonNode node = JSON.readTree(value.replace('\'', '"'));
      int dot = field.indexOf('.');
      if (dot < 0) {
        form.set(field, node);
      } else {
        ((ObjectNode) form.get(field.substring(0, dot))).set(field.substring(dot + 1), node);
      }
      return form;
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static void expect(HttpResponse<String> response, int status, String code) {
    JsonNode problem = TestServer.json(response);
    assertThat(problem.path("code").asText()).as(response.body()).isEqualTo(code);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("content-type"))
        .contains("application/problem+json; charset=utf-8");
    assertThat(response.body())
        .doesNotContain("测试")
        .doesNotContain("1380")
        .doesNotContain("canary");
    assertThat(response.body()).doesNotContain("990101");
  }
}
