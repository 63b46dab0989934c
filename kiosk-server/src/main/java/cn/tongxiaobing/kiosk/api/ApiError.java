package cn.tongxiaobing.kiosk.api;

import java.util.Arrays;

/**
 * Every way in which a request can fail. The code is for programs, the detail tells the person at
 * the screen what to do; neither ever repeats what was sent.
 */
public enum ApiError {
  REQUEST_INVALID(400, "request_invalid", "请求有误，请刷新页面重试"),
  METHOD_INVALID(400, "method_invalid", "请求有误，请刷新页面重试"),
  JSON_INVALID(400, "json_invalid", "提交内容有误，请重试"),
  JSON_DUPLICATE_KEY(400, "json_duplicate_key", "提交内容有误，请重试"),
  JSON_LIMITS(400, "json_limits", "提交内容有误，请重试"),
  TYPE_MISMATCH(400, "type_mismatch", "提交内容有误，请重试"),
  UNKNOWN_FIELD(400, "unknown_field", "提交内容有误，请重试"),
  ENCODING_INVALID(400, "encoding_invalid", "含有无法识别的字符，请重新输入"),
  MESSAGE_LENGTH(400, "message_length", "请用一句话描述问题（500 字以内）"),
  PLACE_UNKNOWN(400, "place_unknown", "没有收录这个地区，请换一个地区"),
  ANSWERS_INVALID(400, "answers_invalid", "前面的回答看不清了，请从头再答一遍"),
  DATE_INVALID(400, "date_invalid", "日期不正确，请写成 2026-11-22 这样"),
  WORDS_LENGTH(400, "words_length", "请写要找的词（50 字以内）"),
  IDEMPOTENCY_KEY(400, "idempotency_key", "请返回重新提交"),
  LOGIN_FAILED(401, "login_failed", "账号、口令或验证码不对，请核对后再试"),
  SESSION_ENDED(401, "session_ended", "登录已失效，请重新登录"),
  REAUTH_REQUIRED(401, "reauth_required", "请再输入一次口令和验证码"),
  SETUP_CODE_INVALID(401, "setup_code_invalid", "这个启用码不对，请核对后再试"),
  DEVICE_UNKNOWN(401, "device_unknown", "这台终端没有配对，请工作人员重新配对"),
  CSRF_INVALID(403, "csrf_invalid", "页面已过期，请刷新后再试"),
  FORBIDDEN(403, "forbidden", "您的角色不能做这件事，请联系管理员"),
  SELF_APPROVAL(403, "self_approval", "自己提出的不能自己批准，请另一位同事批准"),
  APPROVAL_REQUIRED(403, "approval_required", "未成年人的信息须先经负责人批准才能查看"),
  PURPOSE_REQUIRED(400, "purpose_required", "请先选择查看的用途"),
  QUERY_INVALID(400, "query_invalid", "查询条件不正确，请重新选择"),
  SOURCE_REQUIRED(400, "source_required", "请写明依据的文件和日期，没有依据不能发布"),
  PERIOD_INVALID(400, "period_invalid", "结束时间要晚于开始时间，也要晚于现在"),
  REASON_REQUIRED(400, "reason_required", "请先写明这样做的原因"),
  FIELD_INVALID(400, "field_invalid", "填写的内容不正确，请检查后再试"),
  ORIGIN_NOT_ALLOWED(403, "origin_not_allowed", "请在本站页面上提交"),
  NOT_FOUND(404, "not_found", "没有这个页面，请回到首页"),
  DOCUMENT_UNKNOWN(404, "document_unknown", "没有收录这份文件，请回到首页再问"),
  ARTICLE_UNKNOWN(404, "article_unknown", "这份文件里没有这一条，请核对条号"),
  EDITIONS_MISSING(404, "editions_missing", "这份文件没有两个可以对照的版本，请先请工作人员导入原文"),
  FLOW_UNKNOWN(404, "flow_unknown", "没有这个流程，请回到首页再选"),
  PAIRING_CODE(404, "pairing_code", "配对码不对或已过期，请到工作台再取一个"),
  RECEIPT_UNKNOWN(404, "not_found", "没有找到，请核对回执号和手机号后四位"),
  METHOD_NOT_ALLOWED(405, "method_not_allowed", "这里不能这样操作，请刷新页面重试"),
  VERSION_OLD(409, "version_old", "别人刚刚改过，请看过最新内容再改"),
  ACCOUNT_TAKEN(409, "account_taken", "这个账号名已有人用，请换一个"),
  KIOSK_UNPAIRED(409, "kiosk_unpaired", "这台终端还没有配对，先在它的屏幕上输入配对码"),
  NOT_APPROVED(409, "not_approved", "还没有批准，请等另一位同事批准"),
  SETUP_CODE_USED(410, "setup_code_used", "这个启用码已经用过或已过期"),
  DRAFT_STATE(409, "draft_state", "这份文件现在不能这样办，请刷新看最新情况"),
  DRAFT_UNCHECKED(409, "draft_unchecked", "回答变了的题还没有逐条看过，请先对照并逐条勾选"),
  LINK_USED(410, "link_used", "下载已失效，请重新申请导出"),
  TOO_LARGE(413, "too_large", "提交内容过大，请缩短后再试"),
  URI_TOO_LONG(414, "uri_too_long", "地址过长，请回到首页重试"),
  CONTENT_TYPE(415, "content_type", "提交格式不支持，请刷新页面重试"),
  ENCODING_UNSUPPORTED(415, "encoding_unsupported", "提交格式不支持，请刷新页面重试"),
  EXPECTATION_FAILED(417, "expectation_failed", "请求有误，请刷新页面重试"),
  MISDIRECTED(421, "misdirected", "请用本单位公布的网址打开"),
  IDEMPOTENCY_MISMATCH(422, "idempotency_mismatch", "请返回重新提交"),
  RATE_LIMITED(429, "rate_limited", "操作太多了，请过一会儿再试"),
  PASSPHRASE_WEAK(422, "passphrase_weak", "这个口令不够安全，请换一个"),
  ACCOUNT_NAME(422, "account_name", "账号名用 2 至 20 个小写字母、数字、点或短横"),
  DRAFT_FAULTY(422, "draft_faulty", "还有内容没有填好，请补全后再办"),
  FILE_REFUSED(422, "file_refused", "这份文件没有导入，请换一份再试"),
  ROWS_TOO_MANY(422, "rows_too_many", "一次最多导出 500 条，请缩小范围"),
  LOGIN_THROTTLED(429, "login_throttled", "试的次数太多，请稍后再试"),
  REVEAL_LIMIT(429, "reveal_limit", "查看的次数已到上限，请稍后再试"),
  HEADERS_TOO_LARGE(431, "headers_too_large", "请求过大，请重新打开浏览器再试"),
  INTERNAL(500, "internal", "这次没查成，请再试一次或询问工作人员"),
  RECORD_DAMAGED(500, "record_damaged", "存的内容有损坏，这次没有办成，请告诉工作人员"),
  BUSY(503, "busy", "现在问的人多，请稍等几秒再试"),
  CHANNEL_CLOSED(503, "channel_closed", "这项服务暂停使用，请询问工作人员"),
  STORAGE_FAILED(503, "storage_failed", "暂时不能保存，没有登记，请询问工作人员"),
  STORAGE_FULL(507, "storage_full", "存储空间不足，没有登记，请告诉工作人员");

  private final int status;
  private final String code;
  private final String detail;

  ApiError(int status, String code, String detail) {
    this.status = status;
    this.code = code;
    this.detail = detail;
  }

  /** The error that a failure with nothing but a status stands for. */
  static ApiError ofStatus(int status) {
    return Arrays.stream(values())
        .filter(e -> e.status == status)
        .findFirst()
        .orElse(status >= 400 && status < 500 ? REQUEST_INVALID : INTERNAL);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Its name for programs. */
  public String code() {
    return code;
  }

  /** What to do, in Chinese. */
  public String detail() {
    return detail;
  }

  /** The kind of error in a few words. */
  String title() {
    return status < 500
        ? "请求没有办成"
        : this == BUSY ? "暂时忙不过来" : this == CHANNEL_CLOSED ? "暂停服务" : "服务出错";
  }
}
