package io.cartorio.gateway.answer;

import io.cartorio.gateway.problem.ProblemLanguage;
import io.cartorio.gateway.problem.RangeRefused;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.platform.content.ContentStore;
import io.cartorio.schemas.answer.AnswerJson;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.result.Result;
import io.cartorio.schemas.result.Result.NoResult;
import io.cartorio.schemas.serde.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The result of a job as its client gets it. */
public final class ResultJson {
  private final ContentStore store;

  public ResultJson(ContentStore store) {
    this.store = store;
  }

  /**
   * The result of a job that has ended.
   *
   * @param language of what is said to people
   * @throws Refused when it ended in another way than with a result
   */
  public byte[] of(JobResult ended, Locale language) {
    if (ended.failure() != null) {
      throw Refused.because(ended.failure());
    }
    return switch (ended.status()) {
      case DONE -> done(ended, language);
      case FAILED -> throw Refused.because(FailureCategory.INTERNAL);
      case CANCELLED -> throw Refused.because(FailureCategory.CANCELLED);
      case PENDING, PROCESSING -> throw Refused.because(FailureCategory.NOT_FINISHED);
    };
  }

  /**
   * The same as the answer to a request, which may ask for a range of it.
   *
   * @throws Refused when it ended in another way than with a result
   * @throws RangeRefused when it has no such range
   */
  public ResponseEntity<Resource> answer(JobResult ended, HttpServletRequest request) {
    Locale language = ProblemLanguage.of(request.getHeader("Accept-Language"));
    Resource json = new ByteArrayResource(of(ended, language));
    RangeRefused.unlessWithin(json, request);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Content-Language", language.toLanguageTag())
        .cacheControl(CacheControl.noStore())
        .body(json);
  }

  private byte[] stored(ContentRef ref, Locale language) {
    try (InputStream stored = store.open(ref.key())) {
      return AnswerJson.of(Json.mapper().readValue(stored, Result.class), language);
    } catch (NoSuchFileException purged) {
      throw Refused.because(FailureCategory.NOT_FOUND);
    } catch (IOException away) {
      throw Refused.because(FailureCategory.DEPENDENCY_AWAY);
    }
  }

  private byte[] done(JobResult ended, Locale language) {
    Result inline = ended.inline();
    if (inline != null) {
      return AnswerJson.of(inline, language);
    }
    ContentRef ref = ended.ref();
    return ref == null ? AnswerJson.of(new NoResult(), language) : stored(ref, language);
  }
}
