package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.corpus.ImportReport.Change;
import cn.tongxiaobing.kiosk.corpus.ImportReport.Entry;
import cn.tongxiaobing.kiosk.directory.Directory;
import cn.tongxiaobing.kiosk.directory.Offer;
import cn.tongxiaobing.kiosk.directory.OfferTable;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.library.Places;
import cn.tongxiaobing.knowledge.reading.ReadText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes tables of shops and counters. A table speaks for the places it names: their offers are
 * replaced, those of other places stay.
 */
final class OfferImport {

  private final Path folder;
  private final Optional<Path> approved;
  private final Places places;
  private final Directory directory;
  private final OfferTable table;
  private final Problems problems;

  OfferImport(Corpus corpus, Places places, Place office, Problems problems) throws IOException {
    this.folder = corpus.data().resolve(Directory.FOLDER);
    this.approved = corpus.folder();
    this.places = places;
    this.directory = new Directory(corpus.data());
    directory.refresh();
    this.table = new OfferTable(office, places::written, WrittenDay::of);
    this.problems = problems;
  }

  Entry take(String name, ReadText read) throws IOException {
    Problems own = new Problems();
    List<Offer> found = table.read(name, read, own);
    found.stream()
        .map(Offer::place)
        .distinct()
        .filter(this::isApproved)
        .forEach(
            place -> own.add(name, 0, places.name(place) + "的名单在工作台里管，没有导入", "在工作台的“本地名录”里上传"));
    problems.addAll(own);
    if (found.stream().map(Offer::place).anyMatch(this::isApproved)) {
      return new Entry.Rejected(name, own.all().size());
    }
    if (found.isEmpty()) {
      return new Entry.Rejected(name, Math.max(1, own.all().size()));
    }
    return new Entry.Offers(name, found.size(), keep(found));
  }

  /** Whether staff have approved a list of this place, which goes before any that is imported. */
  private boolean isApproved(Place place) {
    return approved
        .map(root -> root.resolve(Directory.pathOf(place)))
        .filter(Files::exists)
        .isPresent();
  }

  private Change keep(List<Offer> found) throws IOException {
    Set<Place> places = new HashSet<>(found.stream().map(Offer::place).toList());
    List<Offer> before = directory.all();
    boolean known = before.stream().anyMatch(offer -> places.contains(offer.place()));
    List<Offer> now =
        Stream.concat(
                before.stream().filter(offer -> !places.contains(offer.place())), found.stream())
            .toList();
    if (now.equals(before)) {
      return Change.UNCHANGED;
    }
    WholeFile.write(folder, Directory.FILE, Directory.written(now));
    directory.refresh();
    return known ? Change.REPLACED : Change.ADDED;
  }
}
