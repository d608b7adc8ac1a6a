/// Articles written by us, of events that never were, in styles that differ.
enum WholeArticles {
  static let wireStory = """
    Suicide bomber kills 14 at market in northern Nigeria

    MAIDUGURI, Nigeria, March 12, 2024 (Reuters) - A suicide bomber killed at least 14 people \
    and wounded 32 others at a crowded livestock market in the Nigerian city of Maiduguri on \
    Tuesday, police and a hospital official said.

    Boko Haram claimed responsibility for the attack in a video.

    Police spokesman Danjuma Lawal told Reuters that five women and two children were among \
    the dead.

    "We have received 32 wounded people, six of them in critical condition," said Hauwa Bukar, \
    a doctor at the general hospital.

    A trader, Musa Idris, said he had counted 20 bodies. The attacker was also killed.

    In a separate attack on Monday, gunmen shot dead two soldiers at a checkpoint in \
    neighbouring Yobe state, the army said.

    More than 35,000 people have been killed in the insurgency since 2009.
    """

  static let liveBlog = """
    Bus station blast: live updates

    Published 5 June 2023

    18:40 That is all for tonight. The death toll stands at 11, according to the health \
    ministry.

    17:05 The health ministry has revised the death toll down to 11.

    15:30 Nine people are dead and more than 40 injured after an explosion at the central bus \
    station in Amman, Jordan, on Monday, the governor says.

    15:10 There is no word on casualties yet. Ambulances are at the scene.
    """

  static let policeBlotter = """
    Two dead, four wounded in shootings across Millbrook

    MILLBROOK, Ohio, Aug. 14, 2022 - Two people were killed and four were wounded in shootings \
    in Millbrook over the weekend, police said.

    A 19-year-old man was shot in the chest outside a store on Elm Street about 11 p.m. \
    Saturday and was pronounced dead at the scene. He was identified as Terrell Hobbs. A \
    22-year-old woman was grazed by a bullet and was treated at the scene.

    In another shooting, a 34-year-old woman was found dead in a car on Harbor Road early \
    Sunday, police said. Three men were taken to a hospital with gunshot wounds. One of them \
    is in critical condition.

    No arrests have been made. Police ask anyone with information to call.
    """

  static let ministryStatement = """
    Ministry of Defence of Mali
    Statement No. 14

    BAMAKO, 21 November 2021. - Units of the 3rd Brigade repelled an attack on their camp near \
    Ménaka during the night from Saturday to Sunday.

    On our side seven soldiers were killed, three are missing and 11 were wounded. The wounded \
    were evacuated to the military hospital. Forty-two terrorists were neutralised and five \
    suspects were arrested.

    The Ministry denies reports that 60 soldiers were killed. It expresses its condolences to \
    the families.
    """

  static let fieldNote = """
    Field note: attack on a displacement site at Ayorou

    Niamey, 9 February 2020 - Armed men on motorcycles attacked a displacement site at Ayorou \
    in western Niger on 7 February, killing 21 civilians, including eight children and five \
    women, according to survivors interviewed by Sahel Watch.

    The men abducted six girls and burned 40 shelters. Some 1,200 people fled the site, the \
    United Nations said. At least 15 people were injured, of whom nine were taken to the \
    hospital.

    Survivors blamed the Islamic State in the Greater Sahara. "They killed my husband and my \
    two sons," a woman told Sahel Watch.

    Between January and December 2019, Sahel Watch documented 310 civilian deaths in the \
    region.
    """
}
