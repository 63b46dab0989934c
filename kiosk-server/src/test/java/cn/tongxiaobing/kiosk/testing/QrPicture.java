package cn.tongxiaobing.kiosk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A QR code as a phone sees it. */
public final class QrPicture {

  private static final int SCALE = 4;

  /**
   * The picture is upright and clean. Looking for its three corners instead takes something else
   * for one in about 1 of 200 codes, which a camera gets past with its next frame and a picture
   * cannot.
   */
  private static final Map<DecodeHintType, ?> UPRIGHT = Map.of(DecodeHintType.PURE_BARCODE, true);

  private QrPicture() {}

  /** Draws the rectangles of the picture and reads them as a scanner would. */
  public static String read(String svg) {
    Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"").matcher(svg);
    assertThat(box.find()).isTrue();
    int side = Integer.parseInt(box.group(1)) * SCALE;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, 0xFFFFFF);
    Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(svg);
    while (run.find()) {
      int left = Integer.parseInt(run.group(1)) * SCALE;
      int top = Integer.parseInt(run.group(2)) * SCALE;
      int width = Integer.parseInt(run.group(3)) * SCALE;
      for (int y = top; y < top + SCALE; y++) {
        Arrays.fill(pixels, y * side + left, y * side + left + width, 0);
      }
    }
    RGBLuminanceSource picture = new RGBLuminanceSource(side, side, pixels);
    try {
      return new QRCodeReader()
          .decode(new BinaryBitmap(new HybridBinarizer(picture)), UPRIGHT)
          .getText();
    } catch (ReaderException e) {
      throw new AssertionError("no phone can read this", e);
    }
  }
}
