package cn.tongxiaobing.kiosk.secrecy;

/**
 * Which family of algorithms new keys are made for. What was sealed under one family can be opened
 * while keys of the other are in use, because each key knows its own.
 */
public enum Suite {
  /** AES-256-GCM (NIST SP 800-38D) and HMAC-SHA-256 (RFC 2104, FIPS 180-4). */
  AES(Algorithm.AES_256_GCM, Algorithm.HMAC_SHA_256),

  /** 国密: SM4-GCM (GB/T 32907, GB/T 36624) and HMAC-SM3 (GB/T 32905). */
  SM(Algorithm.SM4_GCM, Algorithm.HMAC_SM3);

  private final Algorithm cipher;
  private final Algorithm mac;

  Suite(Algorithm cipher, Algorithm mac) {
    this.cipher = cipher;
    this.mac = mac;
  }

  Algorithm cipher() {
    return cipher;
  }

  Algorithm mac() {
    return mac;
  }
}
