package io.cartorio.systemtests.checker;

import io.cartorio.platform.content.StoredJob;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.id.Sha256;
import java.util.List;
import java.util.Map;

/**
 * What the content store holds.
 *
 * @param jobs every job that has bytes or a purged marker
 * @param hashes the digest of what stands at each key that the log refers to; absent when nothing
 *     does
 */
public record StoreListing(List<StoredJob> jobs, Map<ContentKey, Sha256> hashes) {
  public StoreListing {
    jobs = List.copyOf(jobs);
    hashes = Map.copyOf(hashes);
  }
}
