package cn.tongxiaobing.kiosk.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;

/** The examples of the standards, so that a new release of a library cannot change what we mean. */
class StandardVectorsTest {

  /** GB/T 32905-2016, appendix A.1. */
  @Test
  void sm3_of_abc() {
    SM3Digest digest = new SM3Digest();
    byte[] out = new byte[digest.getDigestSize()];
    digest.update("abc".getBytes(StandardCharsets.US_ASCII), 0, 3);
    digest.doFinal(out, 0);

    assertThat(out)
        .isEqualTo(hex("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
  }

  /** GB/T 32907-2016, appendix A.1: the block is its own key. */
  @Test
  void sm4_of_one_block() {
    byte[] block = hex("0123456789abcdeffedcba9876543210");
    SM4Engine engine = new SM4Engine();
    engine.init(true, new KeyParameter(block));
    byte[] out = new byte[16];
    engine.processBlock(block, 0, out, 0);

    assertThat(out).isEqualTo(hex("681edf34d206965e86b3e94f536e4246"));
  }

  /** RFC 8998, appendix A.1. */
  @Test
  void sm4_gcm_of_four_blocks() {
    byte[] key = hex("0123456789abcdeffedcba9876543210");
    byte[] nonce = hex("00001234567800000000abcd");
    byte[] associated = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    byte[] plain =
        hex(
            "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
    byte[] sealed =
        hex(
            "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                + "83de3541e4c2b58177e065a9bf7b62ec");

    assertThat(new Sm4Gcm().seal(key, nonce, plain, associated)).isEqualTo(sealed);
    assertThat(new Sm4Gcm().open(key, nonce, sealed, associated)).contains(plain);
  }

  /** The GCM specification submitted to NIST, test case 16. */
  @Test
  void aes_256_gcm_of_60_bytes() {
    byte[] key = hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
    byte[] nonce = hex("cafebabefacedbaddecaf888");
    byte[] associated = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    byte[] plain =
        hex(
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    byte[] sealed =
        hex(
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                + "76fc6ece0f4e1768cddf8853bb2d551b");

    assertThat(new AesGcm().seal(key, nonce, plain, associated)).isEqualTo(sealed);
    assertThat(new AesGcm().open(key, nonce, sealed, associated)).contains(plain);
  }

  /** RFC 4231, test case 2. */
  @Test
  void hmac_sha_256_of_a_question() {
    byte[] key = "Jefe".getBytes(StandardCharsets.US_ASCII);
    byte[] message = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);

    assertThat(Hmac.sha256(key, message))
        .isEqualTo(hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
  }

  /** FIPS 180-4's example of one block. */
  @Test
  void sha_256_of_abc() {
    assertThat(Fingerprint.of("abc".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  /** HMAC as RFC 2104 defines it, over the hash that {@link #sm3_of_abc} checks. */
  @Test
  void hmac_sm3_is_the_hash_of_the_hash() {
    byte[] key = hex("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20");
    byte[] message = "王测试".getBytes(StandardCharsets.UTF_8);

    assertThat(Hmac.sm3(key, message))
        .isEqualTo(sm3(padded(key, 0x5c), sm3(padded(key, 0x36), message)));
  }

  private static byte[] padded(byte[] key, int pad) {
    byte[] block = new byte[64];
    System.arraycopy(key, 0, block, 0, key.length);
    for (int i = 0; i < block.length; i++) {
      block[i] ^= (byte) pad;
    }
    return block;
  }

  private static byte[] sm3(byte[] first, byte[] second) {
    SM3Digest digest = new SM3Digest();
    digest.update(first, 0, first.length);
    digest.update(second, 0, second.length);
    byte[] out = new byte[digest.getDigestSize()];
    digest.doFinal(out, 0);
    return out;
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
