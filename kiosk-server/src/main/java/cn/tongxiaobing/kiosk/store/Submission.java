package cn.tongxiaobing.kiosk.store;

import java.time.Instant;

/**
 * What was answered to a request to sign up.
 *
 * @param requestHash hash of the key that the client gave the request
 * @param bodyHash hash of what it asked
 * @param sealedResponse what it was answered
 */
public record Submission(Bytes requestHash, Bytes bodyHash, Bytes sealedResponse, Instant at) {}
