import java.lang.management.ManagementFactory;
import java.security.MessageDigest;

/** A fixed piece of work, the digest of 64 MB ten times over: by it the figures of two machines compare. */
class Calibration {
  public static void main(String[] none) throws Exception {
    byte[] zeros = new byte[64 << 20];
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 10; i++) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      MessageDigest.getInstance("SHA-256").digest(zeros);
      best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }
    System.out.println("calibration " + best / 1_000_000 + " ms, Java " + Runtime.version());
  }
}
