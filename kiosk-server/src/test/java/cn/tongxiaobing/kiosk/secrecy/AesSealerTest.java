package cn.tongxiaobing.kiosk.secrecy;

class AesSealerTest extends SealerTest {

  AesSealerTest() {
    super(Suite.AES, 1);
  }
}
