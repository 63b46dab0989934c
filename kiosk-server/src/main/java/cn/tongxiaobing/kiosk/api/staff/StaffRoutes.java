package cn.tongxiaobing.kiosk.api.staff;

import cn.tongxiaobing.kiosk.api.ApiError;
import cn.tongxiaobing.kiosk.api.ApiException;
import cn.tongxiaobing.kiosk.api.BodyDeadline;
import cn.tongxiaobing.kiosk.api.JsonOnly;
import cn.tongxiaobing.kiosk.api.OwnOriginOnly;
import cn.tongxiaobing.kiosk.api.Routes;
import cn.tongxiaobing.kiosk.api.Workers;
import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.staff.Session;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The console's routes. Before each runs: the request comes from our pages, the session holds, the
 * role may, and what is to be written carries the session's token.
 */
public final class StaffRoutes implements Routes {

  /** What every path begins with. */
  public static final String PREFIX = "/staff/api/v1";

  private static final int LONGEST_BODY = 64 * 1024;
  private static final long BODY_MILLIS = 15_000;
  private static final int LARGEST_FILE = 20 * 1024 * 1024;
  private static final long FILE_MILLIS = 60_000;
  private static final int THREADS = 8;
  private static final int WAITING = 64;

  private final Office office;
  private final RoleMatrix matrix = RoleMatrix.shipped();
  private final List<StaffRoute> routes;

  /**
   * @param office the parts that do the work
   * @throws IllegalStateException when a route has no roles, or roles have no route
   */
  public StaffRoutes(Office office) {
    this.office = office;
    this.routes =
        Stream.of(
                new SessionRoutes(office).all(),
                new AccountRoutes(office).all(),
                new RevealRoutes(office)
                    .all(), // before /sign-ups/:id, which would take its purposes
                new SignUpRoutes(office).all(),
                new ConflictRoutes(office).all(),
                new ExportRoutes(office).all(),
                new FleetRoutes(office).all(),
                new OverviewRoutes(office).all(),
                new WaitingRoutes(office).all(),
                new ChannelRoutes(office).all(),
                new NoticeRoutes(office).all(),
                new SeasonRoutes(office).all(),
                new CorpusRoutes(office).all(),
                new StandInRoutes(office).all(),
                new DraftRoutes(office).all(),
                new DeskRoutes(office).all(),
                new DirectoryRoutes(office).all())
            .flatMap(List::stream)
            .toList();
    Set<String> names = routes.stream().map(StaffRoute::name).collect(Collectors.toSet());
    if (!names.equals(matrix.routes())) {
      throw new IllegalStateException("staff/roles.yaml and the routes are not the same: " + names);
    }
  }

  List<StaffRoute> routes() {
    return routes;
  }

  @Override
  public void installOn(Router router, Vertx vertx) {
    Workers workers = new Workers(vertx, "staff", THREADS, WAITING);
    for (StaffRoute route : routes) {
      Route mounted = router.route(route.method(), PREFIX + route.path());
      if (route.writes()) {
        mounted.handler(new BodyDeadline(route.takesFile() ? FILE_MILLIS : BODY_MILLIS));
      }
      mounted.handler(OwnOriginOnly.forStaff());
      if (route.method().equals(HttpMethod.POST)) {
        mounted.handler(route.takesFile() ? new FileOnly() : new JsonOnly());
      }
      if (route.writes()) {
        mounted.handler(
            BodyHandler.create(false)
                .setBodyLimit(route.takesFile() ? LARGEST_FILE : LONGEST_BODY)
                .setMergeFormAttributes(false));
      }
      mounted.handler(context -> handle(context, route, workers));
    }
  }

  private void handle(RoutingContext context, StaffRoute route, Workers workers) {
    Call call = Call.of(context);
    workers
        .run(() -> answer(call, route))
        .onSuccess(reply -> {
          HttpServerResponse response = head(context, call);
          reply.headers().forEach(response::putHeader);
          response
              .setStatusCode(reply.status())
              .putHeader("content-type", reply.type())
              .putHeader("cache-control", "no-store")
              .end(reply.body());
        })
        .onFailure(failure -> {
          head(context, call);
          context.fail(failure);
        });
  }

  private static HttpServerResponse head(RoutingContext context, Call call) {
    HttpServerResponse response = context.response();
    call.headers().forEach(h -> response.headers().add(h.getKey(), h.getValue()));
    return response;
  }

  private Reply answer(Call call, StaffRoute route) {
    enter(call, route);
    return route.action().run(call);
  }

  private void enter(Call call, StaffRoute route) {
    Optional<Session> session = call.cookie(SessionRoutes.COOKIE).flatMap(office.sessions()::find);
    session.ifPresent(call::enter);
    if (matrix.allowsAnyone(route)) {
      return;
    }
    Session who = session.orElseThrow(() -> new ApiException(ApiError.SESSION_ENDED));
    if (!matrix.allows(route, who.account().role())) {
      office
          .audit()
          .record(Act.of(who.account().account(), "authz_denied").with("route", route.name()));
      throw new ApiException(ApiError.FORBIDDEN);
    }
    if (route.writes() && !call.csrf().equals(who.csrf())) {
      throw new ApiException(ApiError.CSRF_INVALID);
    }
    if (route.fresh() && !office.sessions().isFresh(who)) {
      throw new ApiException(ApiError.REAUTH_REQUIRED);
    }
  }
}
