package io.cartorio.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.key.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ScopeRuleTest {

  @ParameterizedTest
  @CsvSource({
    "GET,/v2/jobs,READ",
    "HEAD,/result/x,READ",
    "POST,/v2/jobs,WRITE",
    "PUT,/v2/jobs,WRITE",
    "DELETE,/v2/jobs/x,WRITE",
    "PROPFIND,/v2/jobs,WRITE",
    "GET,/v2/admin,ADMIN",
    "GET,/v2/admin/keys,ADMIN",
    "POST,/v2/admin/keys/x/revoke,ADMIN",
    "GET,/v2/%61dmin/keys,ADMIN",
    "GET,/warmup/status,ADMIN",
    "DELETE,/warmup,ADMIN",
    "GET,/v2/administrators,READ",
    "POST,/v2/token/x,WRITE"
  })
  void aRequestNeeds(String method, String path, Scope scope) {
    assertThat(ScopeRule.of(new MockHttpServletRequest(method, path))).contains(scope);
  }

  @ParameterizedTest
  @CsvSource({"POST,/v2/token", "GET,/v2/token"})
  void beingLetInIsEnough(String method, String path) {
    assertThat(ScopeRule.of(new MockHttpServletRequest(method, path))).isEmpty();
  }
}
