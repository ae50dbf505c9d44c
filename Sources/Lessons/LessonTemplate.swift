/// What `stepbook lesson new` writes: a small lesson that passes its own check.
public enum LessonTemplate {
  public static func text(id: String, title: String) -> String {
    """
    ---
    lesson: \(id)
    title: \(title)
    lang: en
    seed: 231
    minutes: 10
    ---
    # \(title)

    ## Look first {#look}
    Say in one or two sentences what to expect, then show it.
    ```stepbook
    > x = [1, 2, 3, 4]
    x  (4,)  mean 2.5  std 1.118  min 1  max 4
    ```
    <!-- note (2 min): what the teacher should ask here -->

    ## Your turn {#centre .exercise}
    Store the centred values in `c`.
    ```solution
    c = x - mean(x)
    ```
    ```check
    c ~ [-1.5, -0.5, 0.5, 1.5] tol=1e-4
    ```
    ```wrong
    c = mean(x) - x
    ```
    > The sign is turned round.
    ```hint
    What has to be taken away from 2.5 so that it becomes 0?
    ```

    ## One question {#question .choice}
    What is the mean of `c`?
    - [x] 0
    - [ ] 2.5
      > That was the mean before.

    """
  }
}
