package io.cartorio.gateway.submit;

import io.cartorio.gateway.answer.ServerTiming;
import io.cartorio.gateway.endpoint.Webhook;
import io.cartorio.gateway.endpoint.Webhooks;
import io.cartorio.gateway.job.JobBook;
import io.cartorio.gateway.job.JobBookAwayException;
import io.cartorio.gateway.job.ListedJob;
import io.cartorio.gateway.owner.OwnerResolver;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.request.RequestFacts;
import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.content.PurgedException;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.job.JobSnapshot;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a request for a job in: its bytes into the store, its form into an operation. */
public final class Receiving {

  private final OwnerResolver owners;
  private final IdempotentIds ids;
  private final Arrivals arrivals;
  private final ContentStore store;
  private final DiskRoom room;
  private final JobBook book;
  private final NewJobs newJobs;
  private final Webhooks webhooks;

  public Receiving(
      OwnerResolver owners,
      IdempotentIds ids,
      Arrivals arrivals,
      ContentStore store,
      DiskRoom room,
      JobBook book,
      NewJobs newJobs,
      Webhooks webhooks) {
    this.owners = owners;
    this.ids = ids;
    this.arrivals = arrivals;
    this.store = store;
    this.room = room;
    this.book = book;
    this.newJobs = newJobs;
    this.webhooks = webhooks;
  }

  /**
   * @throws Refused when there is no job of it; nothing of it stays then
   */
  Submission take(HttpServletRequest request, JobForm form, Source source, ServerTiming timing) {
    room.requireLeft();
    OwnerId owner = owners.resolve(request);
    String key = request.getHeader("Idempotency-Key");
    if (key == null) {
      return first(request, form, source, new Wanted(owner, JobId.random(), false, null), timing);
    }
    JobId job = ids.of(owner, key);
    if (!arrivals.begin(job)) {
      throw Refused.because(FailureCategory.UPLOAD_IN_PROGRESS);
    }
    try {
      JobSnapshot known = find(job).map(ListedJob::job).orElse(null);
      if (known != null && !newJobs.isDoubtful(known)) {
        return repeat(request, form, source, known);
      }
      Sha256 before = known == null ? null : known.fingerprint();
      return first(request, form, source, new Wanted(owner, job, true, before), timing);
    } finally {
      arrivals.end(job);
    }
  }

  /**
   * A job that is to be put on the log.
   *
   * @param keyed whether its id comes of an idempotency key
   * @param before what was asked for under the key, where that may not stand on the log
   */
  private record Wanted(OwnerId owner, JobId job, boolean keyed, @Nullable Sha256 before) {
    @Nullable Sha256 fingerprint(Brought brought, @Nullable EndpointId endpoint) {
      if (!keyed) {
        return null;
      }
      Sha256 asked = Fingerprint.with(brought.fingerprint(), endpoint);
      if (before != null && !before.equals(asked)) {
        throw Refused.because(FailureCategory.KEY_REUSED);
      }
      return asked;
    }
  }

  private Submission first(
      HttpServletRequest request, JobForm form, Source source, Wanted wanted, ServerTiming timing) {
    OwnerId owner = wanted.owner();
    JobId job = wanted.job();
    RequestFacts.about(request, job);
    String name = InputPlaces.name(wanted.keyed());
    try (JobUpload upload = new JobUpload(store, file -> InputPlaces.of(owner, job, name, file))) {
      Brought brought = source.take(request, owner, form, upload);
      timing.mark("receive");
      EndpointId endpoint = webhooks.entered(owner, brought.webhookUrl());
      NewJobs.Draft draft =
          new NewJobs.Draft(
              job,
              owner,
              brought.operation(),
              brought.mode(),
              brought.inputs(),
              brought.fileName(),
              wanted.fingerprint(brought, endpoint),
              endpoint);
      return newJobs.submit(draft, upload, RequestFacts.of(request).trace(), timing);
    } catch (PurgedException erased) {
      throw Refused.because(FailureCategory.KEY_SPENT);
    } catch (IOException storeAway) {
      throw room.whyNotStored();
    }
  }

  private Submission repeat(
      HttpServletRequest request, JobForm form, Source source, JobSnapshot known) {
    RequestFacts.about(request, known.job());
    ContentKey place = InputPlaces.first(known.owner(), known.job());
    try {
      Brought brought = source.compare(request, known.owner(), form, new DigestOnly(place));
      Webhook webhook = webhooks.named(known.owner(), brought.webhookUrl());
      EndpointId endpoint = webhook == null ? null : webhook.id();
      if (!Fingerprint.with(brought.fingerprint(), endpoint).equals(known.fingerprint())) {
        throw Refused.because(FailureCategory.KEY_REUSED);
      }
      return newJobs.again(brought.mode(), known);
    } catch (IOException unreadable) {
      throw Refused.away();
    }
  }

  /** Without the book the log decides: it knows a repeat as well. */
  private Optional<ListedJob> find(JobId job) {
    try {
      return book.find(job);
    } catch (JobBookAwayException e) {
      return Optional.empty();
    }
  }
}
