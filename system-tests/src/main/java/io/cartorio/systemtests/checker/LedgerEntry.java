package io.cartorio.systemtests.checker;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.cartorio.schemas.id.JobId;
import java.util.List;

/** One line of what the clients of a run saw. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface LedgerEntry {
  JobId job();

  /**
   * The service said that it has the job.
   *
   * @param client who asked: jobs of one client have one owner, jobs of two have two
   * @param expected the answers an undisturbed run may give
   */
  @JsonTypeName("accepted")
  record Accepted(JobId job, String client, List<Answer> expected) implements LedgerEntry {
    public Accepted {
      expected = List.copyOf(expected);
    }
  }

  /** The service said how the job ended. */
  @JsonTypeName("answered")
  record Answered(JobId job, Answer answer) implements LedgerEntry {}

  /** The client asked that the job be erased, and was told that it will be, or is. */
  @JsonTypeName("erased")
  record Erased(JobId job) implements LedgerEntry {}
}
