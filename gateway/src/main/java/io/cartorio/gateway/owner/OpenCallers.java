package io.cartorio.gateway.owner;

import io.cartorio.schemas.id.OwnerId;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Who comes while no identity is configured: the anonymous client of the {@code client_id} cookie,
 * else the one who works on this machine.
 */
public final class OpenCallers {
  private static final String COOKIE = "client_id";
  private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9_-]{8,128}");

  private final BiFunction<String, String, OwnerId> pseudonyms;

  /**
   * @param pseudonyms the pseudonym of a kind of name and a name
   */
  public OpenCallers(BiFunction<String, String, OwnerId> pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  public Caller of(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .filter(value -> CLIENT_ID.matcher(value).matches())
        .findFirst()
        .<Caller>map(value -> new Caller.Anonymous(pseudonyms.apply("cookie", value)))
        .orElseGet(() -> new Caller.Local(pseudonyms.apply("local", "local")));
  }
}
