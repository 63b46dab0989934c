package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.ApiException;
import cn.tongxiaobing.kiosk.followup.Purpose;
import cn.tongxiaobing.kiosk.followup.Reveals;
import cn.tongxiaobing.kiosk.signup.Advice;
import cn.tongxiaobing.kiosk.signup.Details;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looking at what names a person. */
final class RevealRoutes {

  private static final int LONGEST = 100;
  private static final int WAIT_SECONDS = 60;

  private final Office office;

  RevealRoutes(Office office) {
    this.office = office;
  }

  private record PurposeBody(String code, String label) {}

  private record PurposesBody(List<PurposeBody> items) {}

  private record ApprovalBody(String until) {}

  private record PersonBody(
      String name,
      String phone,
      String sex,
      String birthDate,
      String education,
      String contactTime,
      String question,
      @Nullable String idNumber,
      Details.@Nullable OfHealth health,
      List<Advice> advice) {

    static PersonBody of(Reveals.Result.Shown shown) {
      Details person = shown.person();
      return new PersonBody(
          person.name(),
          person.phone(),
          person.sexName(),
          person.birthDate(),
          person.educationName(),
          person.contactTimeName(),
          person.question(),
          person.idNumber(),
          shown.health().orElse(null),
          shown.advice());
    }
  }

  List<StaffRoute> all() {
    return List.of(
        StaffRoute.get("/sign-ups/purposes", call -> Reply.ok(purposes())),
        StaffRoute.post("/sign-ups/:id/reveal", this::reveal),
        StaffRoute.post("/sign-ups/:id/minor-approval", this::approve));
  }

  private static PurposesBody purposes() {
    return new PurposesBody(
        Arrays.stream(Purpose.values()).map(p -> new PurposeBody(p.code(), p.label())).toList());
  }

  private Reply reveal(Call call) {
    Purpose purpose =
        call.sent("purpose")
            .optionalText("purpose", LONGEST)
            .flatMap(Purpose::of)
            .orElseThrow(() -> new ApiException(ApiError.PURPOSE_REQUIRED, "purpose"));
    String id = call.path("id");
    return switch (office.reveals().reveal(call.account(), id, purpose)) {
      case Reveals.Result.Shown shown -> Reply.ok(PersonBody.of(shown));
      case Reveals.Result.Absent absent -> throw Scope.absent(call, office, id);
      case Reveals.Result.Unapproved unapproved ->
          throw new ApiException(ApiError.APPROVAL_REQUIRED);
      case Reveals.Result.TooMany many ->
          throw new ApiException(ApiError.REVEAL_LIMIT, "", WAIT_SECONDS);
    };
  }

  private Reply approve(Call call) {
    call.sent();
    String id = call.path("id");
    return office
        .reveals()
        .approve(call.account(), id)
        .map(until -> Reply.ok(new ApprovalBody(until.toString())))
        .orElseThrow(() -> Scope.absent(call, office, id));
  }
}
