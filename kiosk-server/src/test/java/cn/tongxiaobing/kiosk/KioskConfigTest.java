package cn.tongxiaobing.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxiaobing.kiosk.SignUpSettings.IdNumbers;
import cn.tongxiaobing.kiosk.SignUpSettings.Township;
import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import cn.tongxiaobing.knowledge.document.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KioskConfigTest {

  @TempDir private Path data;

  @Test
  void without_a_file_there_are_defaults() {
    assertThat(read()).isEqualTo(KioskConfig.defaults());
  }

  @Test
  void reads_what_the_office_has_set() throws IOException {
    write(
        """
        \uFEFF# 本办公室
        assistant.name = 小杨\r
        office.name=云冈区征兵办公室
        office.phone = 0352-1234567、13800000000
        office.hours =
        place = 140214
        device.name = 大厅一号机
        """);

    KioskConfig config = read();

    assertThat(config.assistantName()).isEqualTo("小杨");
    assertThat(config.tagline()).isEqualTo("征兵、退役、军属政策问答");
    assertThat(config.office().name()).isEqualTo("云冈区征兵办公室");
    assertThat(config.office().phone()).isEqualTo("0352-1234567、13800000000");
    assertThat(config.office().hours()).isEmpty();
    assertThat(config.place()).isEqualTo(new Place("140214"));
    assertThat(config.deviceName()).isEqualTo("大厅一号机");
  }

  @Test
  void reads_which_sites_may_show_the_chat() throws IOException {
    write("widget.origins = https://www.example.gov.cn，http://10.1.2.3:8080");

    assertThat(read().network().widgetOrigins())
        .containsExactly("https://www.example.gov.cn", "http://10.1.2.3:8080");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "www.example.gov.cn",
        "https://www.example.gov.cn/",
        "https://*.example.gov.cn",
        "https://a.example; script-src *",
        "javascript:alert(1)"
      })
  void a_site_that_is_no_origin_is_refused(String written) throws IOException {
    write("widget.origins = " + written);

    assertThatThrownBy(this::read)
        .hasMessageContaining("widget.origins")
        .hasMessageContaining("https://www.example.gov.cn");
  }

  @Test
  void reads_what_the_office_has_set_for_sign_ups() throws IOException {
    write(
        """
        sign-up.id-number = optional
        sign-up.retention-days = 90
        sign-up.townships = 140214001 新胜街道，140214101 口泉乡
        server.hosts = signup.example、192.168.1.10
        limit.sign-ups-per-minute = 60
        """);

    KioskConfig config = read();

    assertThat(config.signUps())
        .isEqualTo(
            new SignUpSettings(
                IdNumbers.OPTIONAL,
                90,
                List.of(new Township("140214001", "新胜街道"), new Township("140214101", "口泉乡")),
                false));
    assertThat(config.network().hosts()).containsExactly("signup.example", "192.168.1.10");
    assertThat(config.limit(Limit.SIGN_UPS_PER_MINUTE)).isEqualTo(60);
    assertThat(config.limit(Limit.SIGN_UPS_AT_A_STRETCH)).isEqualTo(3);
  }

  @Test
  void reads_when_the_office_wants_backups() throws IOException {
    assertThat(read().backups()).isEqualTo(new BackupSettings(Optional.of(3), "", 7, 4));
    write("backup.hour = off\nbackup.folder = /media/backup\nbackup.days = 28\nbackup.weeks = 1\n");

    assertThat(read().backups())
        .isEqualTo(new BackupSettings(Optional.empty(), "/media/backup", 28, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "office.nmae = 甲 | 没有这个设置",
        "office.name 甲 | 没有等号",
        "place = 999999 | place 应为已收录的六位行政区划代码（应如：place = 140214）",
        "place = 云冈 | 六位行政区划代码",
        "assistant.name = 一二三四五六七八九十一二三 | 应为 1 至 12 个字",
        "office.phone = 找老王 | 应为电话号码",
        "sign-up.id-number = yes | 应为 off、optional 或 required",
        "sign-up.retention-days = -1 | sign-up.retention-days 应为 1–365",
        "sign-up.retention-days = 366 | sign-up.retention-days 应为 1–365",
        "sign-up.townships = 140214 新胜街道 | 九位代码加名称",
        "database = mysql://localhost | 应以 postgresql:// 开头",
        "backup.hour = 24 | 应为 0–23，或 off",
        "backup.days = 29 | 应为 1–28",
        "backup.weeks = 5 | 应为 0–4",
        "limit.sign-ups-per-minute = 0 | 应为 1 至 999999 的整数"
      })
  void names_the_line_and_what_is_allowed(String line, String told) throws IOException {
    write("# 第一行\n" + line + "\n");

    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            OperatorException.class, e -> assertThat(e.exitCode()).isEqualTo(78))
        .hasMessageContaining("office.properties:2 ")
        .hasMessageContaining(told);
  }

  @Test
  void names_all_faults_at_once() throws IOException {
    write("place = 1\nplace = 140214\nport = 70000\n");

    assertThatThrownBy(this::read)
        .hasMessageContaining("office.properties:1 ")
        .hasMessageContaining("office.properties:2 place 写了两次")
        .hasMessageContaining("office.properties:3 ");
  }

  @Test
  void a_file_that_is_no_text_is_said_to_be_none() throws IOException {
    Files.write(data.resolve(KioskConfig.FILE), new byte[] {0, 1, 2});

    assertThatThrownBy(this::read).hasMessageContaining("不是文本文件");
  }

  private KioskConfig read() {
    return KioskConfig.read(data, SharedKnowledge.open().library().places());
  }

  private void write(String text) throws IOException {
    Files.write(data.resolve(KioskConfig.FILE), text.getBytes(UTF_8));
  }
}
