package cn.tongxiaobing.knowledge.reading;

import java.util.regex.Pattern;

/**
 * Lines that a web page puts around its text: 首页 &gt; 政策, 上一篇, 分享到, 责任编辑 and the like. A line
 * counts only as a whole, in either script, and never when it is a sentence.
 */
final class NavigationLine {

  private static final int LONGEST = 120;
  private static final String END = "[】\\]）)]?\\s*$";

  private static final Pattern NAVIGATION =
      Pattern.compile(
          // the way to this page
          "^(?:您?(?:当前|现在|目前)?(?:的|所在)?位置|当前栏目)\\s*[:：].*"
              + "|^(?:网站)?首页\\s*[>›»＞→/|-].*"
              // its neighbours
              + "|^[【\\[（(]?\\s*(?:上|下)一[篇条页]\\s*(?:[:：>].*|没有了.*|"
              + END
              + ")"
              // what one can do with it
              + "|^分享(?:到|至)?\\s*(?:[:：].*|(?:微信|微博|QQ|朋友圈|空间|\\s)*"
              + END
              + ")"
              + "|^[【\\[（(]?\\s*(?:打印(?:本页|此页|文章)?|关闭(?:窗口|本页)?|收藏(?:本页)?|返回(?:顶部|首页|列表)?|纠错)"
              + "(?:[】\\]）)|\\s【\\[（(]|打印(?:本页)?|关闭(?:窗口)?|收藏(?:本页)?)*$"
              + "|^(?:字体|字号)\\s*[:：]?\\s*[【\\[（(]?\\s*大\\s*[】\\])）|]?\\s*[【\\[（(|]?\\s*中.*"
              + "|^扫一扫.*|^(?:设为首页|加入收藏|网站地图|联系我们|无障碍(?:浏览|阅读)?|长者(?:版|模式))[\\s|｜]*"
              + "(?:设为首页|加入收藏|网站地图|联系我们|关于我们|[\\s|｜])*$"
              // who looked after it
              + "|^[【\\[（(]?\\s*(?:责任)?编辑\\s*[:：].*|^审核\\s*[:：].*"
              + "|^.{0,80}(?:浏览|点击|阅读|访问)(?:次数|量|数)?\\s*[:：]\\s*\\[?\\d*\\]?\\s*次?.{0,20}$"
              // when and where it was put up
              + "|^(?:索引号|主题分类|信息分类|公开方式|(?:文章|信息)?来源|发布于|(?:发布|更新|公开)(?:日期|时间))\\s*[:：|].*"
              // whose site it is
              + "|^(?:版权(?:所有|声明)|copyright|©|主办(?:单位)?\\s*[:：]|承办(?:单位)?\\s*[:：]|技术支持\\s*[:：]"
              + "|网站标识码|政府网站标识码).*"
              + "|^.{0,20}(?:ICP备|公网安备).*",
          Pattern.CASE_INSENSITIVE);

  private NavigationLine() {}

  static boolean matches(String line) {
    String text = SimplifiedScript.of(StrayBlanks.strip(line));
    return text.length() <= LONGEST
        && !text.isEmpty()
        && "。；".indexOf(text.charAt(text.length() - 1)) < 0
        && NAVIGATION.matcher(text).find();
  }
}
