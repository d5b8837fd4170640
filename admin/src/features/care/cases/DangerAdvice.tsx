/** First of all where a risk is high; the numbers can be called from the screen. */
export const DangerAdvice = () => (
  <>
    有即时危险的，先拨<a href="tel:110">110</a>或<a href="tel:120">120</a>。
  </>
);
