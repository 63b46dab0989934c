package cn.tongxiaobing.kiosk.secrecy;

import java.util.Optional;

/** A cipher that notices every change. Nonces are of 12 bytes, tags of 16. */
sealed interface Aead permits AesGcm, Sm4Gcm {

  int NONCE = 12;
  int TAG = 16;

  /** Ciphertext and tag. */
  byte[] seal(byte[] key, byte[] nonce, byte[] plain, byte[] associated);

  /** What {@code sealed}, ciphertext and tag, was made from; empty when anything was changed. */
  Optional<byte[]> open(byte[] key, byte[] nonce, byte[] sealed, byte[] associated);
}
