package io.cartorio.streams.scheduler;

import io.cartorio.schemas.id.OwnerId;
import io.cartorio.schemas.id.TaskId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The ready tasks of a lane, by owner, given out by deficit round robin (Shreedhar and Varghese,
 * 1995) over handler time: in its turn an owner may send while its account is above zero, and a
 * turn pays in one mean task. What a task takes is not known when it goes, so it is charged the
 * mean then and the difference when it ends; an owner of long tasks gets fewer turns, and one of
 * 5,000 tasks no more than one of a single task.
 */
final class OwnerRing {
  /** How many mean tasks an account may hold or owe, which bounds what one long task costs. */
  private static final long BOUND = 8;

  private final Map<OwnerId, Account> accounts = new HashMap<>();
  private final ArrayDeque<Account> ring = new ArrayDeque<>();

  private static final class Account {
    final OwnerId owner;
    final LinkedHashMap<TaskId, ReadyTask> waiting = new LinkedHashMap<>();
    long micros;

    Account(OwnerId owner, long micros) {
      this.owner = owner;
      this.micros = micros;
    }
  }

  void add(ReadyTask task, long meanMicros) {
    Account account = accounts.get(task.owner());
    if (account == null) {
      account = new Account(task.owner(), meanMicros);
      accounts.put(task.owner(), account);
      ring.addLast(account);
    }
    account.waiting.put(task.id(), task);
  }

  void remove(ReadyTask task) {
    Account account = accounts.get(task.owner());
    if (account != null) {
      // An account left empty stays in the ring until its turn: taking it out here would be O(n).
      account.waiting.remove(task.id());
    }
  }

  /** The next task, charged {@code meanMicros}; null when none waits. */
  @Nullable ReadyTask poll(long meanMicros) {
    while (true) {
      Account head = ring.peekFirst();
      if (head == null) {
        return null;
      }
      if (head.waiting.isEmpty()) {
        ring.removeFirst();
        accounts.remove(head.owner);
      } else if (head.micros <= 0) {
        head.micros += meanMicros;
        ring.removeFirst();
        ring.addLast(head);
      } else {
        head.micros -= meanMicros;
        return head.waiting.pollFirstEntry().getValue();
      }
    }
  }

  /** The next task of {@code owner}, who has one, out of turn and charged all the same. */
  ReadyTask pollOf(OwnerId owner, long meanMicros) {
    Account account = Objects.requireNonNull(accounts.get(owner));
    account.micros = Math.max(account.micros - meanMicros, -BOUND * meanMicros);
    return account.waiting.pollFirstEntry().getValue();
  }

  /** Whether {@code owner} has a task here. */
  boolean has(OwnerId owner) {
    Account account = accounts.get(owner);
    return account != null && !account.waiting.isEmpty();
  }

  /**
   * A task of {@code owner} took {@code micros} more (or, below zero, less) than it was charged.
   */
  void settle(OwnerId owner, long micros, long meanMicros) {
    Account account = accounts.get(owner);
    if (account != null) {
      account.micros = Math.clamp(account.micros - micros, -BOUND * meanMicros, BOUND * meanMicros);
    }
  }
}
