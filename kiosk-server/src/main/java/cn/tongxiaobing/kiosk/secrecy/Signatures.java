package cn.tongxiaobing.kiosk.secrecy;

import cn.tongxiaobing.kiosk.secrecy.Key.Use;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;

/**
 * Ed25519 signatures (RFC 8032): made with a key that stays here, checked with one that may go
 * anywhere, such as to the office that audits. Safe for use by several threads.
 */
public final class Signatures {

  private static final String NO_ED25519 = "every Java platform since 15 has Ed25519";

  private final Key secret;
  private final Key open;

  Signatures(Key secret, Key open) {
    this.secret = secret;
    this.open = open;
  }

  static List<Key> freshPair() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return List.of(
          new Key(Use.SIGN, 1, Algorithm.ED25519_PRIVATE, pair.getPrivate().getEncoded()),
          new Key(Use.VERIFY, 1, Algorithm.ED25519_PUBLIC, pair.getPublic().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(NO_ED25519, e);
    }
  }

  /** The 64 bytes of a signature under {@code message}. */
  public byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new PKCS8EncodedKeySpec(secret.bytes())));
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(NO_ED25519, e);
    }
  }

  /** Whether {@code signature} was made by this installation under {@code message}. */
  public boolean verify(byte[] message, byte[] signature) {
    return verify(open.bytes(), message, signature);
  }

  /** The key that checks, as X.509 subject public key info. */
  public byte[] publicKey() {
    return open.bytes();
  }

  /** Whether {@code signature} under {@code message} was made by the owner of {@code publicKey}. */
  public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKey)));
      check.update(message);
      return check.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 public key", e);
    }
  }
}
