/**
 * The steps of the sign-up form and how each field is given. Labels, rules and choices are the server's; here stands only
 * what a screen needs beyond them. Fields that the server does not ask for are left out.
 */

const STEPS = [
  { path: "", title: "您是谁", fields: ["consent", "name", "phone", "sex", "birthDate", "guardianKnows", "idNumber"] },
  { path: "school", title: "学历和户籍", fields: ["education", "studyState", "graduationYear", "fullTime", "area"] },
  {
    path: "more",
    title: "选填",
    fields: ["contactTime", "question", "consent.health", "height", "weight", "eyesightLeft", "eyesightRight"],
  },
];

/** A conversation asks for the same in the same order, a few at a time: here begins each card. */
const CARDS = {
  consent: "先看清，再同意",
  name: "怎么称呼您，打哪个电话",
  sex: "您的性别和生日",
  education: "您的学历",
  area: "您的户籍在哪里",
  contactTime: "什么时候方便，想问什么",
  "consent.health": "身高、体重、视力",
};

const YES_OR_NO = [
  { code: "true", label: "是" },
  { code: "false", label: "不是" },
];

const KINDS = {
  name: { kind: "text", hint: "和身份证上的一样" },
  phone: { kind: "digits", groups: [3, 4, 4], keep: [3, 4], hint: "11 位，只用来联系您，不发广告" },
  birthDate: { kind: "digits", groups: [4, 2, 2], hint: "8 位数字：年、月、日，例如 2006 07 07" },
  idNumber: { kind: "digits", groups: [6, 8, 4], keep: [6, 4], extra: "X", hint: "18 位，最后一位可以是 X" },
  graduationYear: { kind: "digits", groups: [4], hint: "四位年份，可以不填" },
  fullTime: { kind: "choice", choices: YES_OR_NO },
  question: { kind: "text", hint: "200 字以内，不要写身份证号、手机号" },
  height: { kind: "digits", groups: [3], hint: "厘米，例如 175" },
  weight: { kind: "digits", groups: [3], hint: "公斤，例如 65" },
  eyesightLeft: { kind: "digits", groups: [3], extra: ".", hint: "五分记录法，例如 5.0" },
  eyesightRight: { kind: "digits", groups: [3], extra: ".", hint: "五分记录法，例如 5.0" },
  guardianKnows: { kind: "tick", label: "我已经告诉监护人" },
  consent: { kind: "consent", label: "由征兵办联系" },
  "consent.health": { kind: "consent", label: "健康信息" },
};

/** @param {Array<{name: string, label: string, required: boolean, choices: object[]}>} asked by the server */
export function stepsOf(asked) {
  const known = new Map(asked.map((field) => [field.name, field]));
  return STEPS.map((step) => ({
    ...step,
    fields: step.fields
      .filter((name) => known.has(name) || name === "consent.health")
      .map((name) => ({ ...known.get(name), kind: "choice", name, ...KINDS[name], choices: choicesOf(name, known) })),
  }));
}

/** The same fields, cut into cards. @param {ReturnType<typeof stepsOf>} steps @returns {Array<{title: string, fields: object[]}>} */
export function cardsOf(steps) {
  const cards = [];
  for (const field of steps.flatMap(({ fields }) => fields)) {
    const title = CARDS[field.name];
    if (title) cards.push({ title, fields: [] });
    cards.at(-1).fields.push(field);
  }
  return cards;
}

/** Digits in their groups: 138 0013 8000. */
export function grouped(text, groups) {
  const parts = [];
  let from = 0;
  for (const length of groups) {
    if (from < text.length) parts.push(text.slice(from, from + length));
    from += length;
  }
  return parts.join(" ");
}

/** Only the first and last of it: 138****8000. */
export function covered(text, [first, last]) {
  return text.slice(0, first) + "*".repeat(Math.max(0, text.length - first - last)) + text.slice(text.length - last);
}

/** How old somebody born on these eight digits is on that day; NaN where they are no day. */
export function ageOn(digits, today) {
  if (digits.length !== 8) return NaN;
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
  const had = today.getMonth() + 1 > month || (today.getMonth() + 1 === month && today.getDate() >= day);
  return today.getFullYear() - year - (had ? 0 : 1);
}

function choicesOf(name, known) {
  return KINDS[name]?.choices ?? known.get(name)?.choices ?? [];
}
