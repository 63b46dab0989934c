/** The steps of the form; the last one is for checking. */
export const STEPS = [
  { title: "怎么联系您", fields: ["name", "phone", "sex", "birthDate", "guardianKnows"] },
  { title: "学历和户籍地", fields: ["education", "studyState", "graduationYear", "area"] },
  { title: "选填和同意", fields: ["contactTime", "question", "consent", "height", "weight", "eyesightLeft", "eyesightRight"] },
  { title: "核对", fields: [] },
];

const REQUIRED = {
  name: "请输入姓名。",
  phone: "请输入手机号。",
  sex: "请选择性别。",
  birthDate: "请输入出生日期。",
  education: "请选择学历。",
  studyState: "请选择在校还是已毕业。",
  area: "请选择户籍所在地。",
};
const HEALTH = ["height", "weight", "eyesightLeft", "eyesightRight"];

/** What a visitor has filled in, in memory only. Texts stay as typed; `body` is what the server is sent. */
export class SignUpDraft {
  #values = {};
  #sent = "";
  #key = "";

  get values() {
    return this.#values;
  }

  get started() {
    return Object.values(this.#values).some(Boolean);
  }

  fill(name, value) {
    this.#values[name] = value;
  }

  /** Whole years on a day, or NaN before the date is complete. @param {Date} today */
  age(today) {
    const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(this.#values.birthDate ?? "") ?? [];
    if (!year) return NaN;
    const passed = today.getMonth() + 1 > Number(month) || (today.getMonth() + 1 === Number(month) && today.getDate() >= Number(day));
    return today.getFullYear() - Number(year) - (passed ? 0 : 1);
  }

  /** What this step still needs, in the order of its fields. @returns {{field: string, detail: string}[]} */
  faults(step, today) {
    return STEPS[step].fields.map((field) => ({ field, detail: this.#faultOf(field, today) })).filter(({ detail }) => detail);
  }

  /** The request for the server. Health data go along only with their own consent. */
  body(hash, start) {
    const { general = false, health = false, birthDate = "", ...values } = this.#values;
    const body = { consent: { general, health, hash }, start };
    for (const [name, value] of Object.entries(values)) {
      if (value === "" || (HEALTH.includes(name) && !health)) continue;
      body[name] = HEALTH.includes(name) || name === "graduationYear" ? Number(value) : value;
    }
    body.birthDate = birthDate.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
    return body;
  }

  /** One key for one content: the same for a repeat, another as soon as anything has changed. */
  keyOf(body) {
    const content = JSON.stringify(body);
    if (content !== this.#sent) this.#key = crypto.randomUUID();
    this.#sent = content;
    return this.#key;
  }

  forget() {
    this.#values = {};
    this.#sent = "";
    this.#key = "";
  }

  #faultOf(field, today) {
    const value = this.#values[field];
    if (field === "consent") return this.#values.general ? "" : "请先看清说明，再选择是否同意。";
    if (field === "guardianKnows") return this.age(today) === 17 && !value ? "未满 18 周岁的，请先告诉监护人。" : "";
    if (REQUIRED[field] && !value) return REQUIRED[field];
    if (field === "phone" && !/^1\d{10}$/.test(value)) return "手机号应为 11 位，以 1 开头。";
    if (field === "birthDate" && this.age(today) < 14) return "未满 14 周岁的，这里不收信息。可以先问问政策，长大了再来。";
    if (field === "birthDate" && !(this.age(today) >= 0)) return "出生日期写 8 位数字，例如 20060707。";
    return "";
  }
}
