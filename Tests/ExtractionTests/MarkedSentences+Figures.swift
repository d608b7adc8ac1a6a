/// Sentences on single victims, voices, parts and several events, negatives beside positives.
extension MarkedSentences {
  static let singleVictims = [
    "[Smith, 34, was pronounced dead](killed 1) at the scene.",
    "[The body of 19-year-old Mark Jones](killed 1) was found in a ditch.",
    "[Mark Jones was shot and killed](killed 1) on Monday. Jones was 34 and lived alone.",
    "[Bystander Ana Lopez was shot](wounded 1) in the leg.",
    "[Killed were Ali Omar](killed 1) and [a guard](killed 1).",
    "[A 7-year-old girl was among the dead](killed 1 children).",
    "Among the dead was [a nurse](killed 1 nurse).",
    "Among those killed were [two police officers](killed 2 security forces).",
    "Among the wounded were [three nurses](wounded 3 nurses).",
    "[Three of the dead were children](killed 3 children).",
    "[Two of the wounded were women](wounded 2 women).",
    "The nurse was among the first to arrive.",
    "Among those who spoke were two ministers.",
    "The girl was among friends.",
    "[A 16-year-old boy](killed 1 children) and [20-year-old woman](killed 1 women) were slain by [a home invader, who was fatally shot](killed 1 attackers).",
    "In the market, gunmen [killed 17-year-old Dan Torres](killed 1) as well as [Art Zuz](killed 1), a 47-year-old bystander.",
    "[Two guards were killed](killed 2), as was [a driver](killed 1).",
    "[12 soldiers were injured](wounded 12), as were [some pedestrians](wounded some).",
    "He left after [five officers were shot and killed](killed 5).",
    "Shops closed when [three men were killed](killed 3) in the square.",
    "He lost [20 members of his family](killed 20) in the strike.",
    "The army lost [14 soldiers](killed 14 security forces) in the ambush.",
    "The company lost 300 customers in a year.",
    "The team lost two games and three players.",
    "She lost contact with two sons.",
  ]

  static let seizedPeople = [
    "Gunmen [seized 12 villagers](abducted 12 civilians) on the road.",
    "[Two nuns were seized](abducted 2) by armed men.",
    "Guerrillas took [six policemen hostage](abducted 6 security forces).",
    "The rebels are holding [14 soldiers captive](abducted 14 security forces).",
    "[Six student leaders remain kidnapped](abducted 6).",
    "[The kidnapping](abducted 5) and [assassination of five students](killed 5) shocked the city.",
    "[Two other persons are being held](detained 2) by the police.",
    "[Four drivers were snatched](abducted 4) from a bus.",
    "The police seized 12 rifles and a truck.",
    "Troops seized two villages in the north.",
    "The meeting was held by two ministers.",
    "He held two jobs.",
  ]

  static let voices = [
    "The minister said [nine people had died](killed 9 @ the minister). [Another 12 were hurt](wounded 12 @ the minister). He added that the toll could rise.",
    "The minister said [nine people had died](killed 9 @ the minister).\n\n[Another 12 were hurt](wounded 12 @ -) in the rush to leave.",
    "\"[Nine people are dead](killed 9 @ the mayor),\" the mayor said. \"[Twelve more are wounded](wounded 12 @ the mayor).\"",
    "Umm Sami wrote on her page: \"[A martyr](killed 1 @ Umm Sami) and [at least 15 injuries](wounded >=15 @ Umm Sami) arrived at the clinic.\"",
    "[Nine people died](killed 9 @ Radio Salam), as reported by Radio Salam.",
    "It was reported by Radio Salam that [nine people died](killed 9 @ Radio Salam).",
    "Police have identified two suspects in a shooting in which [one person was killed](killed 1 @ authorities), authorities said.",
    "A neighbour shared a picture of the house, saying [nine people died](killed 9 @ a neighbour).",
    "The mayor wrote on Monday. The statement added that [nine people died](killed 9 @ the mayor).",
    "The army rejected claims that its troops had [killed 12 civilians](killed 12 civilians; denied).",
    "The governor dismissed reports that [40 people had died](killed 40; denied).",
    "Other local sources reported that [seven civilians were injured](wounded 7 @ Other local sources).",
    "[Thirty rebels were killed](killed 30 @ the defence ministry), state television reported, citing the defence ministry.",
    "[Thirty rebels were killed](killed 30 @ a police officer), the agency quoted a police officer as saying.",
    "According to the daily El Diario, which quoted the police, [nine people died](killed 9 @ the police).",
    "A military spokesman told AFP that [30 rebels were killed](killed 30 @ a military spokesman).",
    "The commander was quoted by state radio as saying [30 rebels were killed](killed 30 @ the commander).",
  ]

  static let parts = [
    "[Nine people were injured](wounded 9) in the blast. [Six people were taken to the hospital](wounded 6; part).",
    "[Nine people were injured](wounded 9). [One victim was hit](wounded 1; part) in the leg. [Another was in critical condition](wounded 1; part).",
    "[Twelve people were killed](killed 12) in the raid. [A nurse was among the dead](killed 1; part).",
    "[Twelve people were killed](killed 12) in the raid. [Three of the dead were children](killed 3 children; part).",
    "[Between six and ten civilians](killed 6-10), including [four children](killed 4 children; part) and [one woman](killed 1 women; part), were killed.",
    "[Nine people were injured](wounded 9) in the blast. [Two soldiers were injured](wounded 2 security forces) in the chase.",
  ]

  static let tolls = [
    "The [minimum toll of two but a maximum of five](killed 2-5) was given.",
    "The minimum [number of civilians injured is four and the maximum is six](wounded 4-6).",
    "Other sources put the [death toll as high as 15](killed <=15).",
    "The [fatality toll rose to 12](killed 12).",
    "The [death toll rises to 15](killed 15).",
    "The [toll climbed past 40](killed 40), the ministry said.",
    "The minimum age is 18 and the maximum is 40.",
  ]

  static let wounds = [
    "[Five people suffered non-life-threatening injuries](wounded 5).",
    "[Two people were grazed](wounded 2) by bullets.",
    "[Another three were in critical condition](wounded 3).",
    "[Four people were hospitalized](wounded 4) after the fight.",
    "[Four others were treated](wounded 4) at the scene.",
    "[Three men with gunshot wounds](wounded 3 men) walked into a clinic.",
    "No one was treated.",
    "The water was treated with chlorine.",
  ]

  static let severalEvents = [
    "A bomb [killed 12 people](killed 12) on Monday, marking the second attack in the past month.",
    "Eighteen bombs were found over five days, collectively causing [seven injuries](wounded 7; background).\n\nIn this incident [nobody was hurt](wounded 0).",
    "A bomb [killed 12 people](killed 12) on Monday.\n\nElsewhere in the city, gunmen [shot dead two guards](killed 2; other).",
    "A bomb [killed 12 people](killed 12) on Monday.\n\nA week earlier, [five people died](killed 5; other) in a raid.",
    "A bomb [killed 12 people](killed 12) on Monday.\n\nIn a second attack, gunmen [killed two soldiers](killed 2; other).",
  ]

  static let capitals = [
    "[AT LEAST SEVEN PERUVIAN PRESIDENTIAL GUARDS](killed >=7) TRAVELLING ABOARD A MILITARY BUS WERE KILLED TODAY.",
    "[THREE MORE MEMBERS OF THE SELF-STYLED ARMY, EPL, WERE KILLED](killed 3) IN MUTATA.",
    "[A TREASURY POLICE MEMBER WAS KILLED](killed 1) IN A REBEL ATTACK.",
  ]

  static let lists = [
    "[Twelve students were kidnapped](abducted 12), of whom [five were murdered](killed 5).",
    "[Fifteen people were injured](wounded 15), of whom [nine](wounded 9; part) were taken to the hospital.",
    "The operation resulted in [two civilian deaths](killed 2 civilians), among them [a judge](killed 1; part), and [at least fifteen others were reported injured](wounded >=15).",
    "[Ana Lopez, party leader and former ambassador to Spain, was shot dead](killed 1) at home.",
    "One of the vehicles was hit by gunfire.",
    "Two of the houses were struck by bullets.",
    "[A truck driver, Nur Shikder, 32](killed 1), and [his helper, Zafar Rari, 26](killed 1), were killed.",
    "[Two militants of Jaish (JM) outfit were killed](killed 2) in a clash.",
    "Security forces [killed two NSCN (Khaplang) militants](killed 2 attackers) on Monday.",
    "[4 TTP and LI militants killed](killed 4 attackers) and [3 injured](wounded 3) in air strikes.",
    "[Two Indian army soldiers were killed](killed 2 security forces) at the border.",
    "[Two tribal men accused of witchcraft were killed](killed 2 men) by villagers.",
    "[Two deputy U.S. marshals](wounded 2) and [an FBI agent](wounded 1) who were part of a task force, suffered injuries.",
    "[Five members of the Omar family](killed 5), including [two children](killed 2 children; part), [a woman](killed 1 women; part), and [two men](killed 2 men; part), were reportedly killed.",
    "Rebels [kidnapped two villagers](abducted 2) and [killed them](killed 2).",
    "[A 19-year-old man](killed 1) was shot in the chest on Elm Street and was pronounced dead at the scene.",
    "[One man was shot](wounded 1 men) in the leg and [another in the back](wounded 1).",
    "[Six people were killed](killed 6) and [several injured](wounded several), police said.",
    "[AT LEAST SIX PERSONS WERE KILLED](killed >=6) AND [SEVERAL INJURED](wounded several), THE POLICE REPORTED.",
    "[13 PERSONS DIED](killed 13) IN SAN SALVADOR.",
    "He saw the driver and his helper and bought two tickets.",
    "Two suspects accused of murder were released.",
  ]

  static let zeroAndUnknown = [
    "There was no word on casualties.",
    "It was not clear whether anyone was hurt.",
    "The number of casualties was not known.",
    "There were no immediate reports of casualties.",
    "[No injuries](wounded 0) were reported.",
    "[No one was injured](wounded 0), the ministry said.",
    "The threats did not kill anyone.",
    "The hospital has room for 40 wounded.",
    "The anniversary of the attack drew 300 mourners.",
    "The bus can carry 50 people to safety.",
  ]
}
