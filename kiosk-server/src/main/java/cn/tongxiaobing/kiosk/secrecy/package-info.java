/**
 * Keys and what is made with them: sealed values, blind indexes, the chain of the audit log, codes
 * that cannot be guessed, and the proofs by which staff log in. Every algorithm of the program is
 * called here and nowhere else; {@code docs/crypto-inventory.md} lists them. {@link
 * cn.tongxiaobing.kiosk.secrecy.Keys} is the door; the package knows no other.
 */
@NullMarked
package cn.tongxiaobing.kiosk.secrecy;

import org.jspecify.annotations.NullMarked;
