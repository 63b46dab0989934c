package cn.tongxiaobing.kiosk.secrecy;

class SmSealerTest extends SealerTest {

  SmSealerTest() {
    super(Suite.SM, 2);
  }
}
