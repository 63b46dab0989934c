package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.corpus.LocalChange.Value;
import cn.tongxiaobing.kiosk.corpus.LocalDesk.Item;
import cn.tongxiaobing.kiosk.corpus.LocalDesk.Listed;
import cn.tongxiaobing.kiosk.corpus.LocalDesk.Standing;
import cn.tongxiaobing.kiosk.directory.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a change would change, in sentences for the colleague who approves it. */
final class LocalSentences {

  private final List<Item> items;
  private final List<Listed> offers;

  /**
   * @param items as they are now
   * @param offers as they are now
   */
  LocalSentences(List<Item> items, List<Listed> offers) {
    this.items = items;
    this.offers = offers;
  }

  List<String> of(LocalChange change) {
    List<String> sentences = new ArrayList<>();
    change.values().forEach(value -> sentences.add(of(value)));
    List<Offer> put = change.offers();
    List<String> ids = put.stream().map(LocalChange::idOf).toList();
    put.forEach(offer -> sentences.add(of(offer, change)));
    offers.stream()
        .filter(each -> !ids.contains(each.id()))
        .filter(each ->
            change.removed().contains(each.id())
                || change.places().contains(each.offer().place().code()))
        .filter(each -> put.size() != 1 || change.removed().isEmpty())
        .forEach(
            each -> sentences.add("不再列：" + each.offer().name() + "，" + each.offer().address()));
    return sentences;
  }

  private String of(Value value) {
    Optional<Item> item =
        items.stream().filter(each -> each.subject().key().equals(value.key())).findFirst();
    String title = item.map(each -> each.subject().title()).orElse(value.key());
    String text =
        item.map(Item::subject)
            .filter(LocalSubject.Amount.class::isInstance)
            .map(LocalSubject.Amount.class::cast)
            .filter(amount -> !value.text().equals(LocalChecks.ENDED))
            .map(amount -> amount.parameter().unit().figure(new java.math.BigDecimal(value.text())))
            .orElse(value.text());
    String from = value.from().isEmpty() ? "" : "，从 " + value.from() + " 起";
    String before =
        item.flatMap(Item::now).map(Standing::text).map(old -> "，原来是 " + old).orElse("，原来没有填");
    return title + "：" + text + from + before + "。依据：" + value.basis();
  }

  private String of(Offer offer, LocalChange change) {
    boolean known =
        offers.stream()
            .anyMatch(each ->
                each.id().equals(LocalChange.idOf(offer)) || change.removed().contains(each.id()));
    String until =
        offer.validUntil().map(day -> "，到 " + day + " 为止").orElse("，依据 " + offer.basis());
    String place = offer.address().isEmpty() ? "" : "，" + offer.address();
    return (known ? "改：" : "新增：") + offer.name() + "，" + offer.promise() + place + until;
  }
}
