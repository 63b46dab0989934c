package cn.tongxiaobing.kiosk.signup;

import cn.tongxiaobing.kiosk.secrecy.BlindIndex;
import cn.tongxiaobing.kiosk.store.Bytes;
import cn.tongxiaobing.kiosk.store.SignUpRow;
import cn.tongxiaobing.kiosk.store.SignUpTable;
import java.util.Optional;

/**
 * Finds a sign-up by its receipt and the end of its phone number. It does the same work whether
 * there is one or not: to find nothing must take as long as to find the wrong one.
 */
final class LookUp {

  static final String RECEIPT = "receipt";

  private static final String NOBODY = "nobody";
  private static final Receipt NO_RECEIPT = new Receipt("0000000000000");

  private final SignUpTable table;
  private final Envelope envelope;
  private final BlindIndex index;
  private final Bytes decoy;

  LookUp(SignUpTable table, Envelope envelope, BlindIndex index) {
    this.table = table;
    this.envelope = envelope;
    this.index = index;
    this.decoy = envelope.seal(nobody(), NOBODY);
  }

  record Found(Receipt receipt, SignUpRow row, Details details) {}

  Optional<Found> find(String typed, String phoneLast4) {
    Optional<Receipt> read = Receipt.read(typed);
    Receipt receipt = read.orElse(NO_RECEIPT);
    Optional<SignUpRow> row =
        index.all(RECEIPT, receipt.code()).stream()
            .flatMap(i -> table.byReceipt(Bytes.of(i)).stream())
            .findFirst();
    Details details = row.map(envelope::open).orElseGet(() -> envelope.openDetails(decoy, NOBODY));
    boolean same = ends(details.phone(), phoneLast4);
    return row.filter(r -> same && read.isPresent()).map(r -> new Found(receipt, r, details));
  }

  private static boolean ends(String phone, String typed) {
    String last4 = Typed.compact(typed);
    return last4.length() == 4 && phone.endsWith(last4);
  }

  /** As long as what people give. */
  private static Details nobody() {
    return new Details(
        "无此人",
        "man",
        "2000-01-01",
        "00000000000",
        "senior-high",
        "graduated",
        null,
        null,
        "000000",
        "any",
        "",
        null);
  }
}
