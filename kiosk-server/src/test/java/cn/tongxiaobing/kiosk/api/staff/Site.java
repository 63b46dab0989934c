package cn.tongxiaobing.kiosk.api.staff;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A server with a console, as the network sees it. */
interface Site {

  /** A request below the address of the console's API, to be completed. */
  HttpRequest.Builder request(String path);

  HttpResponse<String> send(HttpRequest request);

  HttpResponse<byte[]> sendForBytes(HttpRequest request);
}
