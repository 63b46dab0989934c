/**
 * Passes on what somebody says of an answer, once. The answer remembers it, so that nobody is asked again about it.
 *
 * @param {import("./kiosk-client.mjs").KioskClient} client
 * @param {HTMLElement} bar the element that asked
 * @param {{question: string, answer: object}} judged
 * @param {{helpful: boolean, reason?: string}} said
 */
export async function judge(client, bar, { question, answer }, said) {
  if (answer.judged === "sent") return;
  answer.judged = "sent";
  try {
    await client.judge({ question, conversation: answer.conversation, ...said });
  } catch {
    answer.judged = "failed";
  }
  const held = bar.contains(document.activeElement);
  bar.data = { judged: answer.judged, take: answer.take };
  if (held) bar.querySelector(".feedback-words").focus();
}
