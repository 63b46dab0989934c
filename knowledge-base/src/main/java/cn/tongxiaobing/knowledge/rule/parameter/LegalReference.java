package cn.tongxiaobing.knowledge.rule.parameter;

import cn.tongxiaobing.knowledge.document.ArticleNumber;
import cn.tongxiaobing.knowledge.document.PolicyDocument;
import cn.tongxiaobing.knowledge.document.Reference;
import cn.tongxiaobing.knowledge.document.Register;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The article, of one edition, that sets a value; or a notice as a whole.
 *
 * @param rule document and article
 * @param edition the day that edition took effect; absent for a notice
 */
public record LegalReference(Reference rule, Optional<LocalDate> edition) {

  /** As people read it: 《兵役法》第二十条. */
  public String text(Register register) {
    String title =
        register.byId(rule.documentId()).map(PolicyDocument::shortTitle).orElse(rule.documentId());
    return "《" + title + "》" + article();
  }

  /** The article with paragraph and item: 第二十条第一款; empty for a notice. */
  public String article() {
    return rule.article().map(ArticleNumber::toString).orElse("") + rule.detail();
  }
}
