/**
 * The keys of each layer, row by row. A text is a key that writes itself; `{does}` is a key that does something.
 *
 * @typedef {string|{does: string, label?: string, icon?: string, name: string, wide?: number}} Key
 */

const ERASE = { does: "erase", icon: "erase", name: "删除", wide: 1.5 };
const HIDE = { does: "hide", icon: "keyboard", name: "收起键盘", wide: 1.4 };
const NUMBERS = { does: "numbers", label: "123", name: "数字和符号", wide: 1.4 };
const SPACE = { does: "space", label: "空格", name: "空格", wide: 4.2 };
const LETTERS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map((row) => [...row]);

/** @type {Record<"pinyin"|"english"|"capitals"|"numbers", Key[][]>} */
export const LAYERS = {
  pinyin: [
    LETTERS[0],
    LETTERS[1],
    [{ does: "split", label: "分词", name: "分开两个音节", wide: 1.5 }, ...LETTERS[2], ERASE],
    [NUMBERS, "，", SPACE, "。", { does: "english", label: "中/英", name: "换成英文", wide: 1.4 }, HIDE],
  ],
  english: [
    LETTERS[0],
    LETTERS[1],
    [{ does: "capitals", label: "大写", name: "大写字母", wide: 1.5 }, ...LETTERS[2], ERASE],
    [NUMBERS, ",", SPACE, ".", { does: "pinyin", label: "英/中", name: "换成拼音", wide: 1.4 }, HIDE],
  ],
  capitals: [
    LETTERS[0].map((each) => each.toUpperCase()),
    LETTERS[1].map((each) => each.toUpperCase()),
    [{ does: "english", label: "小写", name: "小写字母", wide: 1.5 }, ...LETTERS[2].map((each) => each.toUpperCase()), ERASE],
    [NUMBERS, ",", SPACE, ".", { does: "pinyin", label: "英/中", name: "换成拼音", wide: 1.4 }, HIDE],
  ],
  numbers: [
    [..."1234567890"],
    [..."-/：；（）@“”"],
    [..."·、？！%+=", ERASE],
    [{ does: "pinyin", label: "拼音", name: "换成拼音", wide: 1.4 }, "，", SPACE, "。", ".", HIDE],
  ],
};
