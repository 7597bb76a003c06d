package io.cartorio.gateway.testing;

import io.cartorio.gateway.job.JobBook;
import io.cartorio.schemas.job.JobResult;
import io.cartorio.schemas.job.JobSnapshot;

/** The book of the tests is a book. */
class MemoryBookTest extends JobBookContract {
  private final MemoryBook book = new MemoryBook();

  @Override
  protected JobBook book() {
    return book;
  }

  @Override
  protected void tell(JobSnapshot told) {
    book.put(told);
  }

  @Override
  protected void tell(JobResult told) {
    book.put(told);
  }

  @Override
  protected void takeAway() {
    book.goAway(true);
  }
}
