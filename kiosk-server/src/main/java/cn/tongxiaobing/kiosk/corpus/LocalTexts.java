package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.corpus.LocalChange.Value;
import cn.tongxiaobing.kiosk.directory.Directory;
import cn.tongxiaobing.kiosk.directory.Offer;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.library.DeskDetails;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.rule.parameter.LocalForm;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameter;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a change of local values and offers into the texts of a version of the library. */
final class LocalTexts {

  private static final String AMOUNTS = "parameters/" + Corpus.LOCAL;
  private static final String DESKS = "parameters/" + Corpus.DESKS;

  private final Path data;
  private final Library library;

  /**
   * @param data the data folder, for the offers that were imported
   * @param library for the parameters there are
   */
  LocalTexts(Path data, Library library) {
    this.data = data;
    this.library = library;
  }

  /** The texts that a change makes anew, by path. */
  SortedMap<String, String> with(SortedMap<String, String> now, LocalChange change) {
    SortedMap<String, String> texts = new TreeMap<>();
    List<Value> amounts = new ArrayList<>();
    Map<DeskDetails.Subject, DeskDetails.Detail> desks = new HashMap<>();
    for (Value value : change.values()) {
      switch (LocalSubject.of(value.key(), library).orElseThrow()) {
        case LocalSubject.Amount amount -> amounts.add(value);
        case LocalSubject.Contact contact ->
            desks.put(contact.subject(), new DeskDetails.Detail(value.text(), value.basis()));
      }
    }
    if (!amounts.isEmpty()) {
      texts.put(AMOUNTS, amounts(now.getOrDefault(AMOUNTS, ""), amounts));
    }
    if (!desks.isEmpty()) {
      Map<DeskDetails.Subject, DeskDetails.Detail> all = new HashMap<>();
      if (now.containsKey(DESKS)) {
        all.putAll(DeskFile.read(now.getOrDefault(DESKS, "")).all());
      }
      all.putAll(desks);
      texts.put(DESKS, DeskFile.written(new DeskDetails(all)));
    }
    texts.putAll(offers(now, change));
    return texts;
  }

  private String amounts(String before, List<Value> added) {
    Collection<LocalParameter> parameters = library.rules().parameters().local();
    LocalForm form = new LocalForm(parameters);
    Map<String, LocalParameter> byName =
        parameters.stream().collect(Collectors.toMap(LocalParameter::name, each -> each));
    String lines =
        added.stream()
            .map(each -> line(each, byName))
            .collect(Collectors.joining("\n", form.filled(LocalParameters.none()), "\n"));
    LocalParameters old =
        before.isEmpty()
            ? LocalParameters.none()
            : LocalParameters.read(AMOUNTS, before, parameters, new Problems());
    return form.filled(old.with(LocalParameters.read(AMOUNTS, lines, parameters, new Problems())));
  }

  private static String line(Value value, Map<String, LocalParameter> byName) {
    LocalParameter parameter = byName.get(value.key());
    return LocalForm.line(
        List.of(
            value.place(),
            value.key(),
            value.from(),
            value.text(),
            parameter == null ? "" : parameter.unit().label(),
            value.basis()));
  }

  private SortedMap<String, String> offers(SortedMap<String, String> now, LocalChange change) {
    List<Offer> put = change.offers();
    List<String> ids = put.stream().map(LocalChange::idOf).toList();
    List<Offer> before = offersNow(now);
    List<Offer> after =
        Stream.concat(
                before.stream()
                    .filter(each -> !ids.contains(LocalChange.idOf(each)))
                    .filter(each -> !change.removed().contains(LocalChange.idOf(each)))
                    .filter(each -> !change.places().contains(each.place().code())),
                put.stream())
            .toList();
    SortedMap<String, String> texts = new TreeMap<>();
    Stream.concat(before.stream(), put.stream())
        .map(Offer::place)
        .distinct()
        .forEach(place -> {
          List<Offer> own = of(after, place);
          if (!own.equals(of(before, place))) {
            texts.put(Directory.pathOf(place), Directory.written(own));
          }
        });
    return texts;
  }

  private static List<Offer> of(List<Offer> offers, Place place) {
    return offers.stream().filter(each -> each.place().equals(place)).toList();
  }

  /** What was approved, and where nothing was, what was imported. */
  private List<Offer> offersNow(SortedMap<String, String> now) {
    try {
      Directory imported = new Directory(data);
      imported.refresh();
      List<Offer> all = new ArrayList<>();
      for (Offer offer : imported.all()) {
        if (!now.containsKey(Directory.pathOf(offer.place()))) {
          all.add(offer);
        }
      }
      for (Map.Entry<String, String> text : now.entrySet()) {
        if (text.getKey().startsWith(Directory.FOLDER + "/")) {
          all.addAll(Directory.parse(text.getValue()));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
