package io.cartorio.platform.jobs;

import io.cartorio.platform.redis.Redis;
import io.cartorio.platform.redis.RedisKeys;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.job.JobSnapshot;
import io.lettuce.core.KeyValue;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScoredValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Walks an owner's jobs from the newest, a bounded number of them a page. */
final class OwnersList {
  private static final int BATCH = 100;
  private static final int MOST_BATCHES = 20;

  private final Redis redis;
  private final OwnerId owner;
  private final FileNames names;

  OwnersList(Redis redis, OwnerId owner, FileNames names) {
    this.redis = redis;
    this.owner = owner;
    this.names = names;
  }

  JobViewPage page(Predicate<JobSnapshot> wanted, ListCursor cursor, int limit) {
    List<JobView> page = new ArrayList<>();
    ListCursor at = cursor;
    for (int batch = 0, skipped = 0; batch < MOST_BATCHES; batch++) {
      List<ScoredValue<String>> entries = entries(at.millis(), skipped);
      List<RedisFuture<List<KeyValue<String, String>>>> views = fetch(entries);
      for (int i = 0; i < entries.size(); i++) {
        long millis = (long) entries.get(i).getScore();
        String job = entries.get(i).getValue();
        if (!at.isBefore(millis, job)) {
          continue;
        }
        at = new ListCursor(millis, job);
        Optional<JobView> view = StoredView.read(redis.await(views.get(i)), names);
        view.filter(found -> wanted.test(found.job())).ifPresent(page::add);
        if (page.size() == limit) {
          return new JobViewPage(page, at.toString());
        }
      }
      if (entries.size() < BATCH) {
        return new JobViewPage(page, null);
      }
      skipped = (long) entries.getFirst().getScore() == at.millis() ? skipped + BATCH : 0;
    }
    return new JobViewPage(page, at.toString());
  }

  private List<ScoredValue<String>> entries(long fromMillis, int skipped) {
    Range<Long> range =
        Range.from(Range.Boundary.unbounded(), Range.Boundary.including(fromMillis));
    return redis.await(
        redis
            .commands()
            .zrevrangebyscoreWithScores(
                RedisKeys.ownersJobs(owner), range, Limit.create(skipped, BATCH)));
  }

  private List<RedisFuture<List<KeyValue<String, String>>>> fetch(
      List<ScoredValue<String>> entries) {
    return entries.stream()
        .map(entry -> StoredView.fetch(redis.commands(), JobId.of(entry.getValue())))
        .toList();
  }
}
