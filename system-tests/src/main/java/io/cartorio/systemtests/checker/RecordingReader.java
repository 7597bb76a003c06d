package io.cartorio.systemtests.checker;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.content.StoredJob;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.event.DocumentEvent;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.job.JobSnapshot;
import io.cartorio.schemas.topic.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a run left behind: the broker's logs, the content store, the clients' ledger. */
public final class RecordingReader {
  private final LogReader log;
  private final ContentStore store;

  public RecordingReader(String brokers, ContentStore store) {
    this.log = new LogReader(brokers);
    this.store = store;
  }

  /**
   * @param builds the builds that ran
   */
  public Recording read(Ledger ledger, Set<String> builds) throws IOException {
    List<Logged<DocumentEvent>> events = log.all(Topics.EVENTS);
    Map<JobId, JobSnapshot> jobs = new LinkedHashMap<>();
    log.last(Topics.JOBS).values().forEach(job -> jobs.put(job.job(), job));
    return new Recording(events, jobs, log.all(Topics.RESULTS), listing(events), ledger, builds);
  }

  private StoreListing listing(List<Logged<DocumentEvent>> events) throws IOException {
    List<StoredJob> stored = new ArrayList<>();
    store.list(stored::add);
    Map<ContentKey, Sha256> hashes = new HashMap<>();
    for (Logged<DocumentEvent> event : events) {
      for (ContentRef ref : OwnerRule.refs(event.message())) {
        if (!hashes.containsKey(ref.key())) {
          hash(ref.key()).ifPresent(hash -> hashes.put(ref.key(), hash));
        }
      }
    }
    return new StoreListing(stored, hashes);
  }

  private Optional<Sha256> hash(ContentKey key) throws IOException {
    try (InputStream bytes = store.open(key);
        DigestInputStream digest = new DigestInputStream(bytes, Sha256.digest())) {
      digest.transferTo(OutputStream.nullOutputStream());
      return Optional.of(Sha256.ofDigest(digest.getMessageDigest().digest()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
