package io.cartorio.gateway.submit;

import io.cartorio.gateway.answer.ServerTiming;
import io.cartorio.gateway.batch.Batch;
import io.cartorio.gateway.batch.BatchIds;
import io.cartorio.gateway.endpoint.Webhooks;
import io.cartorio.gateway.job.JobBook;
import io.cartorio.gateway.job.JobBookAwayException;
import io.cartorio.gateway.job.ListedJob;
import io.cartorio.gateway.owner.OwnerResolver;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.request.RequestFacts;
import io.cartorio.gateway.upload.Upload;
import io.cartorio.gateway.upload.UploadReader;
import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.content.PurgedException;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.operation.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a batch in: all of its files first, then a job of each. A batch with a file that cannot be
 * one of its documents is refused whole.
 */
public final class BatchReceiving {
  private final OwnerResolver owners;
  private final BatchIds ids;
  private final IdempotentIds keys;
  private final Arrivals arrivals;
  private final UploadReader reader;
  private final ContentStore store;
  private final DiskRoom room;
  private final JobBook book;
  private final NewJobs newJobs;
  private final Webhooks webhooks;

  public BatchReceiving(
      OwnerResolver owners,
      BatchIds ids,
      IdempotentIds keys,
      Arrivals arrivals,
      UploadReader reader,
      ContentStore store,
      DiskRoom room,
      JobBook book,
      NewJobs newJobs,
      Webhooks webhooks) {
    this.owners = owners;
    this.ids = ids;
    this.keys = keys;
    this.arrivals = arrivals;
    this.reader = reader;
    this.store = store;
    this.room = room;
    this.book = book;
    this.newJobs = newJobs;
    this.webhooks = webhooks;
  }

  /**
   * @throws Refused when there is no batch of it
   */
  TakenBatch take(HttpServletRequest request, JobForm form, ServerTiming timing) {
    room.requireLeft();
    OwnerId owner = owners.resolve(request);
    String key = request.getHeader("Idempotency-Key");
    if (key == null) {
      return take(request, form, owner, ids.random(owner), false, timing);
    }
    keys.check(key);
    Batch batch = ids.of(owner, key);
    if (!arrivals.begin(batch.self())) {
      throw Refused.because(FailureCategory.UPLOAD_IN_PROGRESS);
    }
    try {
      return take(request, form, owner, batch, true, timing);
    } finally {
      arrivals.end(batch.self());
    }
  }

  private TakenBatch take(
      HttpServletRequest request,
      JobForm form,
      OwnerId owner,
      Batch batch,
      boolean keyed,
      ServerTiming timing) {
    String name = InputPlaces.name(keyed);
    try (BatchUpload upload =
        new BatchUpload(store, file -> InputPlaces.of(owner, batch.job(file), name, 1))) {
      Upload read = reader.read(request, form::batchRule, upload);
      List<NewJobs.Draft> drafts = drafts(form, read, owner, batch, keyed, upload);
      timing.mark("receive");
      List<Submission> jobs = submit(request, drafts, upload, timing);
      return new TakenBatch(batch.id(jobs.size()), drafts.getFirst().mode(), jobs);
    } catch (PurgedException erased) {
      throw Refused.because(FailureCategory.KEY_SPENT);
    } catch (IOException storeAway) {
      throw room.whyNotStored();
    }
  }

  private List<NewJobs.Draft> drafts(
      JobForm form, Upload read, OwnerId owner, Batch batch, boolean keyed, BatchUpload upload)
      throws IOException {
    Operation operation = form.operation(read.fields());
    DeliveryMode mode = form.deliveryMode(read.fields());
    Inputs.requireFile(read);
    int documents = read.files().size();
    EndpointId endpoint = webhooks.entered(owner, form.webhookUrl(read.fields()));
    List<NewJobs.Draft> drafts = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      Upload one = new Upload(read.fields(), List.of(read.files().get(i)));
      List<ContentRef> inputs = Inputs.of(operation, one, upload);
      drafts.add(
          new NewJobs.Draft(
              batch.job(i + 1),
              owner,
              operation,
              mode,
              inputs,
              Uploaded.bounded(read.names().get(i)),
              keyed ? Fingerprint.with(fingerprint(operation, documents, inputs), endpoint) : null,
              endpoint));
    }
    return drafts;
  }

  /** A batch of another size is another payload. */
  private static Sha256 fingerprint(Operation operation, int documents, List<ContentRef> inputs) {
    return Fingerprint.of(operation, documents + "\n" + inputs.getFirst().sha256());
  }

  /** A batch that was cut off goes on where it was when it comes again under its key. */
  private List<Submission> submit(
      HttpServletRequest request,
      List<NewJobs.Draft> drafts,
      BatchUpload upload,
      ServerTiming timing) {
    List<Optional<ListedJob>> known = drafts.stream().map(this::known).toList();
    List<Submission> jobs = new ArrayList<>();
    boolean all = false;
    try {
      for (int i = 0; i < drafts.size(); i++) {
        jobs.add(
            known.get(i).isPresent()
                ? newJobs.again(drafts.get(i).mode(), known.get(i).get().job())
                : newJobs.submit(
                    drafts.get(i), upload.of(i + 1), RequestFacts.of(request).trace(), timing));
      }
      all = true;
      return jobs;
    } finally {
      if (!all) {
        jobs.forEach(Submission::close);
      }
    }
  }

  /**
   * @throws Refused when the job is known with another payload
   */
  private Optional<ListedJob> known(NewJobs.Draft draft) {
    if (draft.fingerprint() == null) {
      return Optional.empty();
    }
    try {
      Optional<ListedJob> known = book.find(draft.job());
      if (known.isPresent() && !draft.fingerprint().equals(known.get().job().fingerprint())) {
        throw Refused.because(FailureCategory.KEY_REUSED);
      }
      return known.filter(listed -> !newJobs.isDoubtful(listed.job()));
    } catch (JobBookAwayException e) {
      return Optional.empty();
    }
  }
}
