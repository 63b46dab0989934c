package cn.tongxiaobing.kiosk.secrecy;

import java.util.Arrays;
import java.util.Optional;

/** What a key is for, by the name that stands beside it in the keyset. */
enum Algorithm {
  AES_256_GCM("aes-256-gcm", 32),
  SM4_GCM("sm4-gcm", 16),
  HMAC_SHA_256("hmac-sha-256", 32),
  HMAC_SM3("hmac-sm3", 32),
  ED25519_PRIVATE("ed25519-private", 48),
  ED25519_PUBLIC("ed25519-public", 44);

  private final String label;
  private final int keyBytes;

  Algorithm(String label, int keyBytes) {
    this.label = label;
    this.keyBytes = keyBytes;
  }

  static Optional<Algorithm> labelled(String label) {
    return Arrays.stream(values()).filter(a -> a.label.equals(label)).findFirst();
  }

  String label() {
    return label;
  }

  int keyBytes() {
    return keyBytes;
  }
}
