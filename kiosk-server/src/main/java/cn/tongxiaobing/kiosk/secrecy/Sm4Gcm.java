package cn.tongxiaobing.kiosk.secrecy;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4-GCM of Bouncy Castle, called directly: no provider is registered for the whole program. */
record Sm4Gcm() implements Aead {

  @Override
  public byte[] seal(byte[] key, byte[] nonce, byte[] plain, byte[] associated) {
    try {
      return run(true, key, nonce, plain, associated);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("sealing checks no tag", e);
    }
  }

  @Override
  public Optional<byte[]> open(byte[] key, byte[] nonce, byte[] sealed, byte[] associated) {
    try {
      return Optional.of(run(false, key, nonce, sealed, associated));
    } catch (InvalidCipherTextException e) {
      return Optional.empty();
    }
  }

  private static byte[] run(boolean seal, byte[] key, byte[] nonce, byte[] in, byte[] associated)
      throws InvalidCipherTextException {
    GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
    cipher.init(
        seal, new AEADParameters(new KeyParameter(key), TAG * Byte.SIZE, nonce, associated));
    byte[] out = new byte[cipher.getOutputSize(in.length)];
    int done = cipher.processBytes(in, 0, in.length, out, 0);
    done += cipher.doFinal(out, done);
    return Arrays.copyOf(out, done);
  }
}
