package io.cartorio.gateway.stop;

import io.cartorio.gateway.owner.Caller;
import io.cartorio.gateway.owner.Callers;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.request.RequestFacts;
import io.cartorio.gateway.stop.Erasure.Erased;
import io.cartorio.gateway.upload.SmallForm;
import io.cartorio.schemas.id.KeyId;
import io.cartorio.schemas.id.OwnerId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The route that erases all of an owner. */
@RestController
public final class EraseController {
  private static final Logger LOG = LoggerFactory.getLogger("io.cartorio.gateway.audit");
  private static final int LONGEST_NAME = 256;

  private final Erasure erasure;
  private final Function<String, OwnerId> keyOwners;
  private final Function<String, OwnerId> subjects;

  /**
   * @param keyOwners the pseudonym of the name of a key's owner
   * @param subjects the pseudonym of a subject of the other issuer's tokens
   */
  public EraseController(
      Erasure erasure, Function<String, OwnerId> keyOwners, Function<String, OwnerId> subjects) {
    this.erasure = erasure;
    this.keyOwners = keyOwners;
    this.subjects = subjects;
  }

  @PostMapping("/v2/admin/erase")
  ResponseEntity<Erased> erase(HttpServletRequest request) {
    OwnerId owner = owner(SmallForm.read(request));
    Erased erased = erasure.erase(owner, RequestFacts.of(request).trace());
    Caller caller = Callers.of(request);
    LOG.atInfo()
        .addKeyValue("erased", owner)
        .addKeyValue("jobs", erased.jobs())
        .addKeyValue("by", caller.behind().map(KeyId::value).orElse("none"))
        .addKeyValue("byOwner", caller.owner())
        .log("all of an owner was erased");
    return ResponseEntity.status(erased.remaining() == 0 ? HttpStatus.OK : HttpStatus.ACCEPTED)
        .body(erased);
  }

  private OwnerId owner(SmallForm form) {
    return form.find("owner_id")
        .map(EraseController::pseudonym)
        .or(() -> form.find("owner").map(EraseController::name).map(keyOwners))
        .or(() -> form.find("subject").map(EraseController::name).map(subjects))
        .orElseThrow(() -> Refused.badParameter("owner, owner_id, subject"));
  }

  private static String name(String text) {
    if (text.length() > LONGEST_NAME) {
      throw Refused.badParameter("owner, subject: 1..256");
    }
    return text.strip();
  }

  private static OwnerId pseudonym(String text) {
    try {
      return OwnerId.of(text);
    } catch (IllegalArgumentException e) {
      throw Refused.badParameter("owner_id");
    }
  }
}
