/** What a preliminary sign-up is, and what it is not. */
export const IS = "留下联系方式，工作人员联系您。";
export const IS_NOT = "预报名不等于正式应征报名。正式报名以全国征兵网为准，不收任何费用。";
export const OFFICIAL = "https://www.gfbzb.gov.cn/";
